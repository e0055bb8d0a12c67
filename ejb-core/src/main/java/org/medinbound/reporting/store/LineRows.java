package org.medinbound.reporting.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.medinbound.reporting.ReportLine;
import org.medinbound.reporting.StayLength;

/** Lines as rows: of submissions, of letters known before. */
final class LineRows {
    /** Columns that {@link #line} reads; the alias of the table is {@code l}. */
    static final String COLUMNS = """
            l.letter_number, l.issued_on, l.nationality, l.birth_year, l.sex, l.visa_type, l.stay_length, l.stay_unit,
            l.hospital_name, l.purpose, l.disease_group, l.companions, l.companion_names""";

    /** What only a report says of a letter. */
    static final String STAY_COLUMNS =
            COLUMNS + ", l.entered_on, l.departed_on, l.still_in_japan, l.explanation, l.change_kind, l.changed_on";

    private LineRows() {}

    /** A reported line. */
    static ReportLine line(ResultSet row, Desk desk) throws SQLException {
        return line(
                row,
                desk,
                row.getObject("entered_on", LocalDate.class),
                row.getObject("departed_on", LocalDate.class),
                row.getBoolean("still_in_japan"),
                desk.open(row.getBytes("explanation")),
                row.getString("change_kind"),
                row.getObject("changed_on", LocalDate.class));
    }

    /** A letter of which no report has spoken yet. */
    static ReportLine letter(ResultSet row, Desk desk) throws SQLException {
        LocalDate cancelled = row.getObject("cancelled_on", LocalDate.class);
        return line(row, desk, null, null, false, null, cancelled == null ? "none" : "cancelled", cancelled);
    }

    private static ReportLine line(
            ResultSet row,
            Desk desk,
            @Nullable LocalDate entered,
            @Nullable LocalDate departed,
            boolean still,
            @Nullable String explanation,
            String change,
            @Nullable LocalDate changed)
            throws SQLException {
        String unit = row.getString("stay_unit");
        String names = desk.open(row.getBytes("companion_names"));
        return new ReportLine(
                row.getString("letter_number"),
                row.getObject("issued_on", LocalDate.class),
                row.getString("nationality"),
                row.getObject("birth_year", Integer.class),
                row.getString("sex"),
                row.getString("visa_type"),
                unit == null ? null : new StayLength(row.getInt("stay_length"), StayLength.Unit.of(unit)),
                row.getString("hospital_name"),
                row.getString("purpose"),
                row.getString("disease_group"),
                row.getInt("companions"),
                names == null ? List.of() : List.of(names.split("\n")),
                entered,
                departed,
                still,
                explanation,
                change,
                changed);
    }

    /** Binds what a reported line and a known letter have in common. */
    static PreparedBatch bind(PreparedBatch batch, ReportLine line, Desk desk, @Nullable Long hospital) {
        StayLength stay = line.stay();
        return batch.bind("letter", line.number())
                .bind("issued", line.issuedOn())
                .bind("nationality", line.nationality())
                .bind("birth", line.birthYear())
                .bind("sex", line.sex())
                .bind("visa", line.visa())
                .bind("length", stay == null ? null : stay.length())
                .bind("unit", stay == null ? null : stay.unit().code())
                .bind("hospital", hospital)
                .bind("hospitalName", line.hospital())
                .bind("purpose", line.purpose())
                .bind("disease", line.disease())
                .bind("companions", line.companions())
                .bind("names", desk.sealOrNull(String.join("\n", line.companionNames())));
    }

    /** Writes the lines of a submission. */
    static void insert(Handle handle, long report, Desk desk, Checking checked) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into report_line (report_id, line_no, letter_number, issued_on, nationality, birth_year, sex, visa_type,
                  stay_length, stay_unit, hospital_id, hospital_name, purpose, disease_group, companions, companion_names,
                  entered_on, departed_on, still_in_japan, explanation, change_kind, changed_on)
                values (:report, :no, :letter, :issued, :nationality, :birth, :sex, :visa, :length, :unit, :hospital, :hospitalName,
                  :purpose, :disease, :companions, :names, :entered, :departed, :still, :explanation, :change, :changed)""");
        checked.lines().forEach(draft -> {
            ReportLine line = draft.line();
            bind(batch, line, desk, checked.hospitals().id(line.hospital()))
                    .bind("report", report)
                    .bind("no", draft.no())
                    .bind("entered", line.enteredOn())
                    .bind("departed", line.departedOn())
                    .bind("still", line.still())
                    .bind("explanation", desk.sealOrNull(line.explanation()))
                    .bind("change", line.change())
                    .bind("changed", line.changedOn())
                    .add();
        });
        if (!checked.lines().isEmpty()) {
            batch.execute();
        }
    }
}
