package org.medinbound.shared;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads comma-separated values as our contract defines them: RFC 4180, strict UTF-8 (a byte order mark is accepted), first line
 * = column names in any order, no column missing, unknown or named twice. Rows stream by, so that a large file needs no large
 * memory; faults are collected and told all at once.
 */
public final class CsvTable {
    private static final CSVFormat FORMAT =
            CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).get();

    private final Path file;
    private final List<String> expected;
    private final List<String> optional;
    private final List<CsvFault> faults = new ArrayList<>();

    /** A table that must have exactly these columns, in any order. */
    public CsvTable(Path file, List<String> columns) {
        this(file, columns, List.of());
    }

    /** A table that must have these columns and may have the optional ones, in any order. */
    public CsvTable(Path file, List<String> columns, List<String> optional) {
        this.file = file;
        this.expected = List.copyOf(columns);
        this.optional = List.copyOf(optional);
    }

    /** Faults noted so far. */
    public List<CsvFault> faults() {
        return faults;
    }

    /** Refuses the file when any fault was noted. */
    public void rejectFaults() {
        if (!faults.isEmpty()) {
            throw new CsvRejected(faults);
        }
    }

    /**
     * Hands every well-formed row to the reader. A row with a wrong number of values or a control character is noted and left out.
     *
     * @throws CsvRejected when the file is empty, is not UTF-8, has wrong columns, or its quotes do not match
     */
    public void forEach(Consumer<CsvRow> reader) {
        try (BufferedReader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            text.mark(1);
            if (text.read() != '\uFEFF') {
                text.reset();
            }
            try (CSVParser parser = FORMAT.parse(text)) {
                read(parser, reader);
            }
        } catch (CharacterCodingException e) {
            throw new CsvRejected(CsvEncoding.diagnose(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(CSVParser parser, Consumer<CsvRow> reader) throws IOException {
        Iterator<CSVRecord> records = parser.iterator();
        Map<String, Integer> columns = null;
        long line = 1;
        while (true) {
            try {
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    break;
                }
                CSVRecord values = records.next();
                if (columns == null) {
                    columns = header(values);
                } else {
                    row(line, columns, values, reader);
                }
            } catch (UncheckedIOException e) {
                if (e.getCause() instanceof CharacterCodingException coding) {
                    throw coding;
                }
                faults.add(CsvFault.of(line, null, null, "csv-quotes", line));
                throw new CsvRejected(faults);
            }
        }
        if (columns == null) {
            throw new CsvRejected(CsvFault.of(1, null, null, "csv-empty"));
        }
    }

    private void row(long line, Map<String, Integer> columns, CSVRecord values, Consumer<CsvRow> reader) {
        if (values.size() != columns.size()) {
            if (faults.size() < CsvRejected.MOST_FAULTS) {
                faults.add(CsvFault.of(line, null, null, "csv-width", columns.size(), values.size()));
            }
            return;
        }
        CsvRow row = new CsvRow(line, columns, values.values(), faults);
        for (Map.Entry<String, Integer> column : columns.entrySet()) {
            if (values.get(column.getValue()).chars().anyMatch(Character::isISOControl)) {
                row.fault(column.getKey(), "csv-control");
            }
        }
        if (!row.isFaulty()) {
            reader.accept(row);
        }
    }

    private Map<String, Integer> header(CSVRecord names) {
        Map<String, Integer> columns = new HashMap<>();
        List<CsvFault> wrong = new ArrayList<>();
        String all = String.join(", ", expected);
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i).strip();
            if (!expected.contains(name) && !optional.contains(name)) {
                wrong.add(CsvFault.of(1, name, null, "csv-column-unknown", name, all));
            } else if (columns.putIfAbsent(name, i) != null) {
                wrong.add(CsvFault.of(1, name, null, "csv-column-twice", name));
            }
        }
        for (String name : expected) {
            if (!columns.containsKey(name)) {
                wrong.add(CsvFault.of(1, name, null, "csv-column-missing", name, all));
            }
        }
        if (!wrong.isEmpty()) {
            throw new CsvRejected(wrong);
        }
        return columns;
    }
}
