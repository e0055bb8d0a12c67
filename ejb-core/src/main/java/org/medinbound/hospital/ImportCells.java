package org.medinbound.hospital;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.CsvRow;

/** The cells of one line of an import; reads them typed and notes the faults of each, so that all are told at once. */
final class ImportCells {
    private static final int LONGEST = 4000;

    private final CsvRow row;

    ImportCells(CsvRow row) {
        this.row = row;
    }

    void fault(String column, String code, Object... arguments) {
        row.fault(column, code, arguments);
    }

    /** A text that may be missing. */
    @Nullable
    String optional(String column) {
        String value = row.has(column) ? row.text(column).strip() : "";
        if (value.length() > LONGEST) {
            fault(column, "csv-length", LONGEST);
        }
        return value.isEmpty() ? null : value;
    }

    /** A text that must be there. */
    String text(String column) {
        String value = optional(column);
        if (value == null) {
            fault(column, "csv-required");
            return "";
        }
        return value;
    }

    /** A text of the given form that may be missing. */
    @Nullable
    String optional(String column, String form) {
        String value = optional(column);
        if (value != null && !value.matches(form)) {
            fault(column, "hospital.import.form");
        }
        return value;
    }

    /** A text of the given form. */
    String text(String column, String form) {
        String value = text(column);
        if (!value.isEmpty() && !value.matches(form)) {
            fault(column, "hospital.import.form");
        }
        return value;
    }

    /** A whole number from 0 to the most allowed. */
    int whole(String column, int most) {
        Integer value = row.count(column);
        if (value != null && value > most) {
            fault(column, "hospital.import.most", most);
        }
        return value == null ? 0 : value;
    }

    /** A date not after the last one allowed. */
    LocalDate date(String column, LocalDate last) {
        LocalDate date = row.date(column);
        if (date != null && date.isAfter(last)) {
            fault(column, "hospital.import.future");
        }
        return date == null ? last : date;
    }

    /** One of the values that the reader knows; the fallback only stands in until the faults are told. */
    <T> T one(String column, Function<String, Optional<T>> reader, T fallback) {
        String value = text(column);
        Optional<T> read = reader.apply(value);
        if (read.isEmpty() && !value.isEmpty()) {
            fault(column, "hospital.import.unknown", value);
        }
        return read.orElse(fallback);
    }

    /** The parts of a cell separated by semicolons, each read; a part that cannot be read or stands twice is a fault. */
    <T> List<T> list(String column, Function<String, Optional<T>> reader) {
        String value = optional(column);
        if (value == null) {
            return List.of();
        }
        Set<T> read = new LinkedHashSet<>();
        for (String part : value.split(";", -1)) {
            String plain = part.strip();
            Optional<T> item = plain.isEmpty() ? Optional.empty() : reader.apply(plain);
            if (item.isEmpty()) {
                fault(column, "hospital.import.unknown", plain);
            } else if (!read.add(item.get())) {
                fault(column, "hospital.import.twice", plain);
            }
        }
        return List.copyOf(read);
    }
}
