package org.medinbound.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.reporting.model.JapaneseDates;
import org.medinbound.reporting.store.Desk;
import org.medinbound.reporting.store.ReportRoom;
import org.medinbound.shared.Texts;
import org.medinbound.spreadsheet.SheetColumn;
import org.medinbound.spreadsheet.SheetWriter;

/** The spreadsheet to fill in: a sheet of lines with what is known of the month, and a sheet that explains each column. */
@ApplicationScoped
class Template {
    private static final List<LineField> DATES =
            List.of(LineField.ISSUED, LineField.ENTRY, LineField.DEPARTURE, LineField.CHANGED_ON);
    private static final int NARROW = 14;
    private static final int WIDE = 28;
    private static final int EXPLANATION = 90;

    @Inject
    private ReportRoom room;

    Template() {}

    void write(Desk desk, String language, OutputStream out) {
        List<LineText> known = room.draft(desk)
                .map(draft -> draft.lines().stream().map(DraftLine::typed).toList())
                .orElseGet(() -> room.known(desk));
        Texts texts = Texts.in(language);
        try (SheetWriter writer = SheetWriter.to(out)) {
            writer.sheet(
                    desk.number() + " " + desk.period(),
                    Arrays.stream(LineField.values())
                            .map(field -> column(field, texts))
                            .toList());
            known.forEach(line -> writer.row(Arrays.stream(LineField.values())
                    .map(field -> value(line, field, texts))
                    .toArray()));
            writer.sheet(
                    texts.get("reporting.template.help"),
                    List.of(
                            SheetColumn.text(texts.get("reporting.template.column"), WIDE),
                            SheetColumn.text(texts.get("reporting.template.how"), EXPLANATION)));
            for (LineField field : LineField.values()) {
                writer.row(
                        texts.get("reporting.field." + field.code()),
                        texts.get("reporting.field." + field.code() + ".hint"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The template could not be written", e);
        }
    }

    private static SheetColumn column(LineField field, Texts texts) {
        String title = texts.get("reporting.field." + field.code());
        return DATES.contains(field)
                ? SheetColumn.date(title)
                : SheetColumn.text(title, field.isPersonal() || field == LineField.HOSPITAL ? WIDE : NARROW);
    }

    private static @Nullable Object value(LineText line, LineField field, Texts texts) {
        String typed = line.get(field);
        if (typed.isEmpty()) {
            return null;
        }
        if (DATES.contains(field)) {
            Optional<LocalDate> day = JapaneseDates.day(typed);
            return day.<Object>map(d -> d).orElse(typed);
        }
        return LineWords.shown(texts, field, typed);
    }
}
