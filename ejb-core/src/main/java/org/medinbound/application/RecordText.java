package org.medinbound.application;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.chrono.JapaneseChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * Lines of annex 1 as people paste them from a spreadsheet: day, country code, hospital, contact person, parted by tabs or commas.
 * Days may be written as 2026-05-31, 2026/5/31 or in the Japanese era (令和8年5月31日, R8.5.31), digits in full width.
 */
public final class RecordText {
    private static final int MOST = 2_000;
    private static final int LONGEST = 200;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
    private static final DateTimeFormatter ERA = new DateTimeFormatterBuilder()
            .parseLenient()
            .appendPattern("Gy年M月d日")
            .toFormatter(Locale.JAPAN)
            .withChronology(JapaneseChronology.INSTANCE);

    private RecordText() {}

    /**
     * Reads the lines; empty ones do not count.
     *
     * @throws BusinessRejection INVALID naming every faulty line of the text, its column and the reason
     */
    public static List<RecordLine> read(String text, String field, LocalDate today) {
        List<RecordLine> lines = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        String[] rows = text.split("\\R");
        for (int i = 0; i < rows.length; i++) {
            String row = Normalizer.normalize(rows[i], Normalizer.Form.NFKC).strip();
            if (!row.isEmpty() && lines.size() < MOST) {
                read(row, i + 1, lines, problems, field, today);
            }
        }
        if (lines.size() >= MOST) {
            problems.add(Problem.of("application.record-many", field, MOST));
        }
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems.subList(0, Math.min(20, problems.size())));
        }
        return lines;
    }

    private static void read(
            String row, int number, List<RecordLine> lines, List<Problem> problems, String field, LocalDate today) {
        String[] cells = row.split(row.indexOf('\t') >= 0 ? "\t" : ",", -1);
        LocalDate day = cells.length > 0 ? day(cells[0].strip()) : null;
        String country = cells.length > 1 ? cells[1].strip().toUpperCase(Locale.ROOT) : "";
        String hospital = cells.length > 2 ? cells[2].strip() : "";
        String contact = cells.length > 3 ? cells[3].strip() : "";
        int before = problems.size();
        if (day == null || day.isAfter(today) || day.isBefore(today.minusYears(20))) {
            problems.add(Problem.of("application.record-day", field, number, shown(cells[0])));
        }
        if (!COUNTRIES.contains(country)) {
            problems.add(Problem.of("application.record-country", field, number, shown(country)));
        }
        if (hospital.isEmpty() || hospital.length() > LONGEST || contact.length() > LONGEST || cells.length > 4) {
            problems.add(Problem.of("application.record-hospital", field, number));
        }
        if (problems.size() == before && day != null) {
            lines.add(new RecordLine(lines.size() + 1, day, country, hospital, contact));
        }
    }

    /** The lines as text, to be changed and read again. */
    public static String write(List<RecordLine> lines) {
        return lines.stream()
                .map(l -> String.join("\t", l.acceptedOn().toString(), l.nationality(), l.hospital(), l.contact()))
                .collect(Collectors.joining("\n"));
    }

    /** A day in any of the ways people write it; null when it is none. */
    static @Nullable LocalDate day(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        if (plain.matches("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?")) {
            String[] parts = plain.replace("日", "").split("[-/.年月]");
            return of(() ->
                    LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])));
        }
        String era = plain.replaceFirst("^[Rr]\\s*(\\d{1,2})[./-](\\d{1,2})[./-](\\d{1,2})$", "令和$1年$2月$3日")
                .replaceFirst("^[Hh]\\s*(\\d{1,2})[./-](\\d{1,2})[./-](\\d{1,2})$", "平成$1年$2月$3日")
                .replace("元年", "1年");
        return era.matches("(令和|平成)\\d{1,2}年\\d{1,2}月\\d{1,2}日") ? of(() -> LocalDate.from(ERA.parse(era))) : null;
    }

    private static @Nullable LocalDate of(Supplier<LocalDate> day) {
        try {
            return day.get();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static String shown(String cell) {
        return cell.length() > 40 ? cell.substring(0, 40) + "…" : cell;
    }
}
