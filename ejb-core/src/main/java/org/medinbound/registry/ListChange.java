package org.medinbound.registry;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two versions of the published list.
 *
 * @param before null when the agency was added
 * @param after null when it was removed
 */
public record ListChange(
        String number,
        @Nullable ListedAgency before,
        @Nullable ListedAgency after) {
    /** A field that differs; {@code field} is a key of texts. */
    public record Field(String field, String before, String after) {}

    /** {@code added}, {@code removed} or {@code changed}. */
    public String kind() {
        return before == null ? "added" : after == null ? "removed" : "changed";
    }

    /** The name as it is, or as it was. */
    public String name() {
        return after != null ? after.name() : before != null ? before.name() : "";
    }

    /** What differs, field by field; empty when the agency was added or removed. */
    public List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        if (before != null && after != null) {
            differing(fields, "name", before.name(), after.name());
            differing(fields, "name-en", before.nameEn(), after.nameEn());
            differing(fields, "phone", before.phone(), after.phone());
            differing(fields, "fax", before.fax(), after.fax());
            differing(fields, "email", before.email(), after.email());
            differing(fields, "languages", String.join(" ", before.languages()), String.join(" ", after.languages()));
        }
        return fields;
    }

    private static void differing(List<Field> fields, String name, String was, String is) {
        if (!was.equals(is)) {
            fields.add(new Field(name, was, is));
        }
    }
}
