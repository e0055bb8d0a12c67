package org.medinbound.guarantor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which items of the ministry's list.
 *
 * @param show one of {@link #SHOWN}: those not read, those without a decision, decided ones that the desk has not taken up, all
 * @param text part of the guarantor's number or name, or null
 */
public record EscalationFilter(String show, @Nullable String text, int page, int size) {
    /** Selections, the first one unless the reader chooses. */
    public static final List<String> SHOWN = List.of("unread", "undecided", "answered", "all");

    public static EscalationFilter unread() {
        return new EscalationFilter("unread", null, 1, 1);
    }
}
