package org.medinbound.database;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceContext;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds beans by hand for plain tests: each injected field gets a given object of its type, or a new bean built likewise. */
public final class Wired {
    private final Map<Class<?>, Object> beans = new LinkedHashMap<>();
    private final List<Object> given;

    public Wired(Object... given) {
        this.given = List.of(given);
    }

    /** The bean of that class, the same each time. */
    public <T> T get(Class<T> type) {
        Object found = given.stream().filter(type::isInstance).findFirst().orElse(null);
        if (found == null) {
            found = beans.get(type);
        }
        if (found == null) {
            found = build(type);
        }
        return type.cast(found);
    }

    private Object build(Class<?> type) {
        try {
            Constructor<?> constructor = Arrays.stream(type.getDeclaredConstructors())
                    .max(Comparator.comparing(Constructor::getParameterCount))
                    .orElseThrow();
            constructor.setAccessible(true);
            Object bean = constructor.newInstance(Arrays.stream(constructor.getParameterTypes())
                    .map(this::get)
                    .toArray());
            beans.put(type, bean);
            for (Field field : type.getDeclaredFields()) {
                if (field.isAnnotationPresent(Inject.class) || field.isAnnotationPresent(PersistenceContext.class)) {
                    field.setAccessible(true);
                    field.set(bean, get(field.getType()));
                }
            }
            return bean;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("Give a " + type.getName(), e);
        }
    }
}
