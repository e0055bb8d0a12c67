package org.medinbound.reporting;

import java.util.List;

/** Codes of the fields that have a few values; words stand under {@code reporting.<field>.<code>}. */
public final class Codes {
    public static final List<String> SEXES = List.of("female", "male", "other");
    public static final List<String> VISAS = List.of("single", "multiple");
    public static final List<String> PURPOSES = List.of("treatment", "check-up", "dental", "recuperation", "other");
    public static final List<String> DISEASES = List.of(
            "neoplasm",
            "circulatory",
            "digestive",
            "musculoskeletal",
            "nervous",
            "eye",
            "reproductive",
            "urinary",
            "endocrine",
            "respiratory",
            "injury",
            "other",
            "none");
    public static final List<String> CHANGES = List.of("none", "changed", "cancelled");

    private Codes() {}
}
