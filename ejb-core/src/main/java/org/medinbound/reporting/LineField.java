package org.medinbound.reporting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The fields of a line, in the order of the form and of the template's columns. */
public enum LineField {
    NUMBER("number"),
    ISSUED("issued"),
    NATIONALITY("nationality"),
    BIRTH("birth"),
    SEX("sex"),
    VISA("visa"),
    STAY("stay"),
    HOSPITAL("hospital"),
    PURPOSE("purpose"),
    DISEASE("disease"),
    COMPANIONS("companions"),
    COMPANION_NAMES("companionNames"),
    ENTRY("entry"),
    DEPARTURE("departure"),
    STILL("still"),
    EXPLANATION("explanation"),
    CHANGE("change"),
    CHANGED_ON("changedOn");

    /** Fields that may name persons or tell of them in free words: sealed, never repeated in findings. */
    public static final List<LineField> PERSONAL = List.of(COMPANION_NAMES, EXPLANATION);

    private final String code;

    LineField(String code) {
        this.code = code;
    }

    /** Name of the form field; words stand under {@code reporting.field.<code>}. */
    public String code() {
        return code;
    }

    public boolean isPersonal() {
        return PERSONAL.contains(this);
    }

    public static Optional<LineField> of(String code) {
        return Arrays.stream(values()).filter(f -> f.code.equals(code)).findFirst();
    }
}
