package org.medinbound.hospital;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The cells of one line of an import; reads them typed and tells the faults of each. */
final class ImportCells {
    /** Told of a faulty cell: column, value, code of the reason. */
    interface Faults {
        void fault(String column, String value, String code, Object... arguments);
    }

    private static final int LONGEST = 4000;

    private final Map<String, String> cells;
    private final Faults faults;
    private boolean faulty;

    ImportCells(Map<String, String> cells, Faults faults) {
        this.cells = cells;
        this.faults = faults;
    }

    boolean isFaulty() {
        return faulty;
    }

    Map<String, String> all() {
        return cells;
    }

    void fault(String column, String code, Object... arguments) {
        faulty = true;
        faults.fault(column, raw(column), code, arguments);
    }

    private String raw(String column) {
        return cells.getOrDefault(column, "").strip();
    }

    /** A text that may be missing. */
    @Nullable
    String optional(String column) {
        String value = raw(column);
        if (value.length() > LONGEST) {
            fault(column, "import.too-long", LONGEST);
        } else if (value.indexOf('\0') >= 0) {
            fault(column, "import.form");
        }
        return value.isEmpty() ? null : value;
    }

    /** A text that must be there. */
    String text(String column) {
        String value = optional(column);
        if (value == null) {
            fault(column, "import.missing");
            return "";
        }
        return value;
    }

    /** A text of the given form, empty only when it is not required. */
    @Nullable
    String matching(String column, String form, boolean required) {
        String value = required ? text(column) : optional(column);
        if (value != null && !value.isEmpty() && !value.matches(form)) {
            fault(column, "import.form");
        }
        return value;
    }

    int whole(String column, int most) {
        String value = text(column);
        if (!value.isEmpty() && (!value.matches("\\d{1,9}") || Integer.parseInt(value) > most)) {
            fault(column, "import.whole-number", most);
            return 0;
        }
        return value.isEmpty() ? 0 : Integer.parseInt(value);
    }

    /** A date not after the last one allowed. */
    LocalDate date(String column, LocalDate last) {
        String value = text(column);
        try {
            LocalDate date = value.isEmpty() ? last : LocalDate.parse(value);
            if (date.isAfter(last)) {
                fault(column, "import.future");
            }
            return date;
        } catch (DateTimeParseException e) {
            fault(column, "import.date");
            return last;
        }
    }

    /** One of the values that the reader knows; the fallback only stands in until the faults are told. */
    <T> T one(String column, Function<String, Optional<T>> reader, T fallback) {
        String value = text(column);
        Optional<T> read = reader.apply(value);
        if (read.isEmpty() && !value.isEmpty()) {
            fault(column, "import.unknown", value);
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
                fault(column, "import.unknown", plain);
            } else if (!read.add(item.get())) {
                fault(column, "import.twice", plain);
            }
        }
        return List.copyOf(read);
    }
}
