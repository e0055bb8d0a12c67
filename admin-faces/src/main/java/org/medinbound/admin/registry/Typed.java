package org.medinbound.admin.registry;

import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;

/** What stands in the fields of a form, by their names; pages bind to {@code #{screen.typed.map['name']}}. */
public final class Typed implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, @Nullable Object> map = new HashMap<>();

    public Map<String, @Nullable Object> getMap() {
        return map;
    }

    public Typed put(String name, @Nullable Object value) {
        map.put(name, value instanceof LocalDate day ? day.toString() : value);
        return this;
    }

    /** What was typed; empty when nothing was. */
    public String text(String name) {
        Object value = map.get(name);
        return value == null ? "" : value.toString();
    }

    /** @throws BusinessRejection when what was typed is no day of the calendar */
    public @Nullable LocalDate day(String name) {
        try {
            return text(name).isBlank() ? null : LocalDate.parse(text(name).strip());
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("register.day", name);
        }
    }

    public boolean flag(String name) {
        return Boolean.TRUE.equals(map.get(name));
    }

    /** Tags with blanks, commas or bars between them. */
    public List<String> tags(String name) {
        return Arrays.stream(text(name).split("[\\s,、|]+"))
                .filter(tag -> !tag.isEmpty())
                .toList();
    }
}
