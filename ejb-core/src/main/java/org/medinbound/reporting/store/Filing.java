package org.medinbound.reporting.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.reporting.Finding;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.Severity;

/** Writes what belongs to a submission: how it came, its lines, its findings. */
final class Filing {
    private Filing() {}

    /**
     * A report about to be filed.
     *
     * @param correctBy first instant too late for a correction that is asked for now; null when nothing is to be corrected
     */
    record Filed(
            Desk desk,
            Checking checked,
            Instant receivedAt,
            @Nullable UUID file,
            @Nullable String note,
            @Nullable Instant correctBy) {}

    static void write(Handle handle, long report, Filed filed) {
        handle.createUpdate("""
                        insert into report_submission (report_id, channel, submitted_by, rule_version, lines, file_id, letter_note,
                          correct_by)
                        values (:report, :channel, :by, :rules, :lines, :file, :note,
                          case when cast(:asked as timestamptz) is not null then coalesce((
                            select i.correct_by from report_incomplete i
                            where i.guarantor_id = :guarantor and i.period = :period and i.corrected_at is null
                              and i.found_at < :received order by i.found_at desc limit 1), :asked) end)""")
                .bind("report", report)
                .bind("channel", filed.desk().channel())
                .bind("by", Actors.current().id())
                .bind("rules", filed.checked().rules().version())
                .bind("lines", filed.checked().lines().size())
                .bind("file", filed.file())
                .bind("note", filed.note())
                .bind("asked", filed.correctBy())
                .bind("guarantor", filed.desk().guarantor())
                .bind("period", filed.desk().period().atDay(1))
                .bind("received", filed.receivedAt())
                .execute();
        LineRows.insert(handle, report, filed.desk(), filed.checked());
        findings(handle, report, filed.checked().findings());
    }

    private static void findings(Handle handle, long report, List<Finding> findings) {
        PreparedBatch batch = handle.prepareBatch("""
                insert into report_finding (report_id, finding_no, line_no, letter_number, field, code, severity, value, arguments)
                values (:report, :no, :line, :letter, :field, :code, :severity, :value, :arguments)""");
        int no = 0;
        for (Finding finding : findings) {
            if (finding.severity() == Severity.REFUSE) {
                continue;
            }
            LineField field = finding.field();
            no++;
            batch.bind("report", report)
                    .bind("no", no)
                    .bind("line", finding.line())
                    .bind("letter", finding.letter())
                    .bind("field", field == null ? null : field.code())
                    .bind("code", finding.code())
                    .bind("severity", finding.severity().code())
                    .bind("value", finding.value())
                    .bindArray("arguments", String.class, finding.arguments())
                    .add();
        }
        if (no > 0) {
            batch.execute();
        }
    }
}
