package org.medinbound.rulebook;

import java.util.List;

/**
 * One value of a rule: a whole number in a range, or one of some choices.
 *
 * @param name unique in the book
 * @param label key of its words
 * @param choices what can be chosen; empty for a number. Their words stand under {@code rulebook.choice.<choice>}
 * @param least smallest number
 * @param most largest number
 * @param needed false: may be left empty
 */
public record RuleField(String name, String label, List<String> choices, int least, int most, boolean needed) {
    public RuleField {
        choices = List.copyOf(choices);
    }

    public static RuleField number(String name, String label, int least, int most) {
        return new RuleField(name, label, List.of(), least, most, true);
    }

    public static RuleField numberOrNone(String name, String label, int least, int most) {
        return new RuleField(name, label, List.of(), least, most, false);
    }

    public static RuleField choice(String name, String label, String... choices) {
        return new RuleField(name, label, List.of(choices), 0, 0, true);
    }

    public boolean isChoice() {
        return !choices.isEmpty();
    }

    /** Can it stand so? */
    boolean allows(String value) {
        if (isChoice()) {
            return choices.contains(value);
        }
        if (value.isEmpty()) {
            return !needed;
        }
        return value.matches("\\d{1,6}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }
}
