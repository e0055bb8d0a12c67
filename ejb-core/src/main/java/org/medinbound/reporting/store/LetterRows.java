package org.medinbound.reporting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medinbound.access.Actors;
import org.medinbound.reporting.KnownLetter;
import org.medinbound.reporting.ReportLine;

/** Letters of guarantee known before they are reported. Their names lie under the key of the month of issue. */
public final class LetterRows {
    private static final int SHOWN = 200;

    private LetterRows() {}

    /** The newest letters of the guarantor, newest issue first. */
    public static List<KnownLetter> newest(Handle handle, Desk desk) {
        return handle.createQuery("select " + LineRows.COLUMNS + """
                        , l.cancelled_on, l.recorded_at, exists (select 1 from report_line_current c
                            where c.guarantor_id = l.guarantor_id and c.letter_number = l.letter_number) as reported
                        from letter_of_guarantee l where l.guarantor_id = :guarantor
                        order by l.issued_on desc, l.letter_number limit :shown""")
                .bind("guarantor", desk.guarantor())
                .bind("shown", SHOWN)
                .map((r, c) -> {
                    ReportLine line =
                            LineRows.letter(r, desk.in(YearMonth.from(r.getObject("issued_on", LocalDate.class))));
                    return new KnownLetter(
                            line,
                            line.changedOn(),
                            r.getTimestamp("recorded_at").toInstant(),
                            r.getBoolean("reported"));
                })
                .list();
    }

    /** Keeps a letter; what was told before under the same number is replaced. */
    public static void keep(Handle handle, Desk desk, ReportLine line, Instant now) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into letter_of_guarantee (guarantor_id, letter_number, issued_on, nationality, birth_year, sex, visa_type,
                  stay_length, stay_unit, hospital_id, hospital_name, purpose, disease_group, companions, companion_names,
                  cancelled_on, recorded_at, recorded_by)
                values (:guarantor, :letter, :issued, :nationality, :birth, :sex, :visa, :length, :unit, :hospital, :hospitalName,
                  :purpose, :disease, :companions, :names, :cancelled, :now, :by)
                on conflict (guarantor_id, letter_number) do update set issued_on = excluded.issued_on,
                  nationality = excluded.nationality, birth_year = excluded.birth_year, sex = excluded.sex,
                  visa_type = excluded.visa_type, stay_length = excluded.stay_length, stay_unit = excluded.stay_unit,
                  hospital_id = excluded.hospital_id, hospital_name = excluded.hospital_name, purpose = excluded.purpose,
                  disease_group = excluded.disease_group, companions = excluded.companions,
                  companion_names = excluded.companion_names, cancelled_on = excluded.cancelled_on,
                  recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by""");
        LineRows.bind(batch, line, desk, HospitalNames.read(handle).id(line.hospital()))
                .bind("guarantor", desk.guarantor())
                .bind("cancelled", line.isCancelled() ? line.changedOn() : null)
                .bind("now", now)
                .bind("by", Actors.current().id())
                .add();
        batch.execute();
    }
}
