package org.medinbound.settings;

import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** Settings for plain tests, from a map that may change later. */
public final class TestSettings {
    private TestSettings() {}

    public static Settings with(String name, String value) {
        return from(new HashMap<>(Map.of(name, value)));
    }

    public static Settings from(Map<String, String> values) {
        return new Settings((Config) Proxy.newProxyInstance(
                TestSettings.class.getClassLoader(), new Class<?>[] {Config.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getOptionalValue")) {
                        return Optional.ofNullable(values.get((String) arguments[0]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                }));
    }
}
