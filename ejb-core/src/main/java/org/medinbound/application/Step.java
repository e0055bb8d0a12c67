package org.medinbound.application;

import org.jspecify.annotations.Nullable;
import org.medinbound.application.model.ApplicationState;

/**
 * A step to be kept with an application.
 *
 * @param part what changed: {@code APPLICATION}, {@code PAPER}, {@code CHECK}, {@code DEFECT}, {@code FACTS}, {@code CONDITION}
 * @param item paper, condition or field concerned
 * @param why reason as a code
 */
public record Step(
        String part,
        String action,
        @Nullable String item,
        @Nullable String fromState,
        @Nullable String toState,
        @Nullable String why) {
    static Step of(String part, String action, @Nullable String item) {
        return new Step(part, action, item, null, null, null);
    }

    static Step moved(String action, ApplicationState from, ApplicationState to, @Nullable String why) {
        return new Step("APPLICATION", action, null, from.name(), to.name(), why);
    }
}
