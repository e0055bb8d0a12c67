package org.medinbound.circular.model;

/** Type of the answer to a question of a circular. */
public enum QuestionKind {
    /** One line. */
    TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    YES_NO,
    /** One of several. */
    CHOICE,
    /** Any of several. */
    CHOICES,
    /** One or more files. */
    FILE;

    public boolean hasChoices() {
        return this == CHOICE || this == CHOICES;
    }
}
