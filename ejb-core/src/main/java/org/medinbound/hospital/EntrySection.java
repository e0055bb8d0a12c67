package org.medinbound.hospital;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A section of a hospital's entry: what is stated, proposed, published and confirmed together. Its fields are columns of the import,
 * except that an offer of the import is divided into {@code treatments} and {@code prices}.
 */
public enum EntrySection {
    BASIC(
            "name_ja",
            "name_en",
            "kind",
            "prefecture",
            "city_ja",
            "city_en",
            "summary_ja",
            "summary_en",
            "access_ja",
            "access_en",
            "beds",
            "monthly_capacity",
            "mailbox",
            "phone",
            "website"),
    ACCREDITATIONS("accreditations"),
    LANGUAGES("languages"),
    /** Departments, and the treatments and check-ups that they offer. */
    TREATMENTS("departments", "treatments"),
    /** Price examples of what is offered. */
    PRICES("prices"),
    /** Rooms, religious and dietary care, ways of payment. */
    STAY("rooms", "care", "payments"),
    /** Doctors and equipment. */
    STAFF("doctors", "equipment");

    private final List<String> fields;

    EntrySection(String... fields) {
        this.fields = List.of(fields);
    }

    public List<String> fields() {
        return fields;
    }

    /** As addresses write it. */
    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static Optional<EntrySection> of(String code) {
        return Arrays.stream(values()).filter(s -> s.code().equals(code)).findFirst();
    }
}
