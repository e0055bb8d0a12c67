package org.medinbound.reporting;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of a report side by side, letter by letter. Line numbers do not matter: a line is known by its letter.
 *
 * @param changes what was added, removed or changed, in the order of the letters; the same lines are only counted
 */
public record ReportComparison(ReportVersion before, ReportVersion after, List<Change> changes, int same) {
    public ReportComparison {
        changes = List.copyOf(changes);
    }

    /** What happened to a line. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED;

        /** As in the names of texts. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A letter that differs; added and removed ones list every field that says something. */
    public record Change(String letter, Kind kind, List<FieldChange> fields) {
        public Change {
            fields = List.copyOf(fields);
        }
    }

    /** A field in both versions, as canonical texts: ISO dates, codes; empty when nothing was said. */
    public record FieldChange(LineField field, String before, String after) {}

    /** Compares two versions of the same month. */
    public static ReportComparison of(ReportVersion.Whole before, ReportVersion.Whole after) {
        Map<String, ReportLine> old = byLetter(before);
        Map<String, ReportLine> fresh = byLetter(after);
        List<Change> changes = new ArrayList<>();
        int same = 0;
        for (Map.Entry<String, ReportLine> entry : fresh.entrySet()) {
            ReportLine known = old.get(entry.getKey());
            List<FieldChange> fields = fields(known, entry.getValue());
            if (fields.isEmpty()) {
                same++;
            } else {
                changes.add(new Change(entry.getKey(), known == null ? Kind.ADDED : Kind.CHANGED, fields));
            }
        }
        old.forEach((letter, line) -> {
            if (!fresh.containsKey(letter)) {
                changes.add(new Change(letter, Kind.REMOVED, fields(line, null)));
            }
        });
        return new ReportComparison(before.head(), after.head(), changes, same);
    }

    public long count(Kind kind) {
        return changes.stream().filter(c -> c.kind() == kind).count();
    }

    private static Map<String, ReportLine> byLetter(ReportVersion.Whole version) {
        Map<String, ReportLine> lines = new LinkedHashMap<>();
        version.lines().forEach(l -> lines.put(String.valueOf(l.line().number()), l.line()));
        return lines;
    }

    private static List<FieldChange> fields(@Nullable ReportLine before, @Nullable ReportLine after) {
        LineText old = before == null ? LineText.EMPTY : LineTexts.of(before);
        LineText fresh = after == null ? LineText.EMPTY : LineTexts.of(after);
        return Arrays.stream(LineField.values())
                .filter(field -> !old.get(field).equals(fresh.get(field)))
                .map(field -> new FieldChange(field, old.get(field), fresh.get(field)))
                .toList();
    }
}
