package org.medinbound.circular;

import java.util.List;

/**
 * A field of the form by which answers are collected.
 *
 * @param position place in the form, from 1
 * @param kind TEXT, LONG_TEXT, NUMBER, DATE, YES_NO, CHOICE, CHOICES or FILE
 */
public record Question(int position, String kind, boolean required, Wording ja, Wording en) {
    /** Kinds in the order in which they are offered. */
    public static final List<String> KINDS =
            List.of("TEXT", "LONG_TEXT", "NUMBER", "DATE", "YES_NO", "CHOICE", "CHOICES", "FILE");

    /** Most questions of a circular. */
    public static final int MOST = 40;

    /**
     * A question's words in one language.
     *
     * @param hint a line of help; may be empty
     * @param choices what can be chosen; empty for kinds without choices
     */
    public record Wording(String label, String hint, List<String> choices) {
        public Wording {
            choices = List.copyOf(choices);
        }
    }

    /** The words for a reader: Japanese for Japanese, else English. */
    public Wording in(String language) {
        return language.equals("ja") ? ja : en;
    }

    /** Name of its field in forms and refusals. */
    public String field() {
        return "q" + position;
    }

    public boolean isFile() {
        return kind.equals("FILE");
    }
}
