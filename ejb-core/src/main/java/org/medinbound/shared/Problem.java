package org.medinbound.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is wrong with what somebody sent: a stable code whose text stands in the bundles (key {@code error.<code>}), the
 * field it concerns (name of the form field or column, or null for the whole), and the arguments of the text.
 */
public record Problem(String code, @Nullable String field, List<Object> arguments) {
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /** A problem of the named field. */
    public static Problem of(String code, @Nullable String field, Object... arguments) {
        return new Problem(code, field, List.of(arguments));
    }
}
