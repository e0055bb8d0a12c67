package org.medinbound.reporting.model;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.LineText;
import org.medinbound.reporting.SheetNotice;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;
import org.medinbound.spreadsheet.SheetInfo;
import org.medinbound.spreadsheet.SheetLimits;
import org.medinbound.spreadsheet.SheetReader;
import org.medinbound.spreadsheet.SheetRow;
import org.medinbound.spreadsheet.SheetValue;

/**
 * Takes the lines out of a workbook or a text file. Only the first visible sheet with our headings is read; hidden sheets are told
 * of, not read; of a formula the last result counts; programmes are never run. What cannot be read at all (merged cells between
 * the lines, no headings, two sheets of lines) is refused with sheet, line and column.
 */
public final class SheetLines {
    /** Rows above the headings may hold titles. */
    private static final int LAST_HEADING = 30;

    private static final int MOST_LINES = 20_000;

    private final List<Line> lines = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Map<LineField, Integer> columns;
    private String sheet = "";
    private int formulas;
    private int hidden;

    private SheetLines() {}

    /** A line of the file and where it stood, {@code Sheet1!7}. */
    public record Line(String place, LineText typed) {}

    /**
     * What was read.
     *
     * @param columns letters of the columns by field
     */
    public record Read(List<Line> lines, Map<LineField, String> columns, String sheet, SheetNotice notice) {}

    /** @throws BusinessRejection with every fault of the file as such; faults of values are found by the check later */
    public static Read workbook(Path file, boolean macros) {
        SheetLines reader = new SheetLines();
        try (SheetReader workbook = SheetReader.open(file, SheetLimits.USUAL)) {
            for (SheetInfo info : workbook.sheets()) {
                if (info.hidden()) {
                    reader.hidden++;
                } else {
                    reader.sheet(workbook, info);
                }
            }
        }
        return reader.result(macros);
    }

    /** Lines of a text file whose rows were cut into cells. */
    public static Read text(List<List<String>> rows) {
        SheetLines reader = new SheetLines();
        Part part = new Part("CSV");
        int number = 0;
        for (List<String> row : rows) {
            number++;
            Map<Integer, String> cells = new LinkedHashMap<>();
            for (int i = 0; i < row.size(); i++) {
                if (!row.get(i).isBlank()) {
                    cells.put(i, row.get(i));
                }
            }
            reader.row(part, number, cells);
        }
        reader.take(part, List.of());
        return reader.result(false);
    }

    /** One sheet while it is read. */
    private static final class Part {
        final String name;
        final List<Line> lines = new ArrayList<>();

        @Nullable
        Map<LineField, Integer> columns;

        int headingRow;
        int lastRow;
        int formulas;

        Part(String name) {
            this.name = name;
        }
    }

    private void sheet(SheetReader workbook, SheetInfo info) {
        Part part = new Part(info.name());
        workbook.forEach(info, row -> row(part, row.number(), cells(part, row)));
        take(part, info.merged());
    }

    private static Map<Integer, String> cells(Part part, SheetRow row) {
        Map<Integer, String> cells = new LinkedHashMap<>();
        row.cells().forEach(cell -> {
            SheetValue value = cell.value();
            if (value instanceof SheetValue.Formula) {
                part.formulas++;
            }
            cells.put(cell.index(), shown(value));
        });
        return cells;
    }

    /** A day without its time: reports know days only. A formula that was never reckoned shows itself and is not understood. */
    private static String shown(SheetValue value) {
        if (value instanceof SheetValue.Moment moment) {
            return moment.at().toLocalDate().toString();
        }
        if (value instanceof SheetValue.Formula formula) {
            SheetValue result = formula.result();
            return result == null ? "=" + formula.formula() : shown(result);
        }
        return value.shown();
    }

    private void row(Part part, int number, Map<Integer, String> cells) {
        Map<LineField, Integer> known = part.columns;
        if (known == null) {
            if (number <= LAST_HEADING) {
                Headings.columns(cells).ifPresent(found -> {
                    part.columns = found;
                    part.headingRow = number;
                    part.formulas = 0;
                });
            }
            return;
        }
        Map<LineField, String> typed = new EnumMap<>(LineField.class);
        known.forEach((field, index) -> {
            String text = cells.get(index);
            if (text != null) {
                typed.put(field, text);
            }
        });
        LineText line = new LineText(typed);
        if (!line.isEmpty()) {
            part.lines.add(new Line(part.name + "!" + number, line));
            part.lastRow = number;
            if (part.lines.size() > MOST_LINES) {
                throw BusinessRejection.invalid("reporting.sheet-long", "file", MOST_LINES);
            }
        }
    }

    private void take(Part part, List<String> merged) {
        Map<LineField, Integer> found = part.columns;
        if (found == null) {
            return;
        }
        if (columns != null) {
            if (!part.lines.isEmpty() && !lines.isEmpty()) {
                problems.add(Problem.of("reporting.sheet-two", "file", sheet, part.name));
                return;
            }
            if (part.lines.isEmpty()) {
                return;
            }
        }
        columns = found;
        sheet = part.name;
        formulas = part.formulas;
        lines.addAll(part.lines);
        for (String range : merged) {
            if (touches(range, part)) {
                problems.add(Problem.of("reporting.sheet-merged", "file", part.name, range));
            }
        }
    }

    /** Does a merged range such as {@code B7:B9} reach into the lines? Above them it is decoration. */
    private static boolean touches(String range, Part part) {
        String[] ends = range.split(":");
        int first = Integer.parseInt(ends[0].replaceAll("\\D", ""));
        int last = Integer.parseInt(ends[ends.length - 1].replaceAll("\\D", ""));
        return last > part.headingRow && first <= part.lastRow;
    }

    private Read result(boolean macros) {
        Map<LineField, Integer> found = columns;
        if (found == null) {
            throw BusinessRejection.invalid("reporting.sheet-headings", "file", LAST_HEADING);
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
        Map<LineField, String> letters =
                found.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, e -> letters(e.getValue())));
        return new Read(List.copyOf(lines), letters, sheet, new SheetNotice(lines.size(), hidden, formulas, macros));
    }

    private static String letters(int index) {
        StringBuilder letters = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.toString();
    }
}
