package org.medinbound.reporting.store;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.medinbound.reporting.LineText;
import org.medinbound.reporting.LineTexts;
import org.medinbound.reporting.ReportLine;

/** What the platform knows of a month before it is reported: letters issued in it, and letters that are still followed. */
final class Known {
    private Known() {}

    /** Lines to begin with: those of the newest submission, then what is known besides, each letter once. */
    static List<LineText> lines(Handle handle, Desk desk) {
        Map<String, ReportLine> lines = new LinkedHashMap<>();
        submitted(handle, desk).forEach(line -> lines.putIfAbsent(String.valueOf(line.number()), line));
        open(handle, desk).forEach(line -> lines.putIfAbsent(String.valueOf(line.number()), line));
        issued(handle, desk).forEach(line -> lines.putIfAbsent(String.valueOf(line.number()), line));
        List<LineText> texts = new ArrayList<>();
        lines.values().forEach(line -> texts.add(LineTexts.of(line)));
        return texts;
    }

    private static List<ReportLine> submitted(Handle handle, Desk desk) {
        return handle.createQuery("select " + LineRows.STAY_COLUMNS + """
                         from report_line l join report_latest r on r.report_id = l.report_id
                        where r.guarantor_id = :guarantor and r.period = :period order by l.line_no""")
                .bind("guarantor", desk.guarantor())
                .bind("period", desk.period().atDay(1))
                .map((r, c) -> LineRows.line(r, desk))
                .list();
    }

    /** Letters of earlier months that neither departed nor were cancelled or explained. */
    private static List<ReportLine> open(Handle handle, Desk desk) {
        return handle.createQuery(
                        "select * from (select distinct on (l.letter_number) l.period, " + LineRows.STAY_COLUMNS + """
                        , report_line_is_open(l.period, l.entered_on, l.departed_on, l.change_kind, l.explanation is not null,
                            l.stay_length, l.stay_unit) as is_open
                          from report_line_current l
                          where l.guarantor_id = :guarantor and l.period < :period
                          order by l.letter_number, l.period desc) o
                        where o.is_open order by o.issued_on, o.letter_number""")
                .bind("guarantor", desk.guarantor())
                .bind("period", desk.period().atDay(1))
                .map((r, c) -> LineRows.line(r, desk.in(YearMonth.from(r.getObject("period", LocalDate.class)))))
                .list();
    }

    private static List<ReportLine> issued(Handle handle, Desk desk) {
        return handle.createQuery("select " + LineRows.COLUMNS + """
                        , l.cancelled_on from letter_of_guarantee l
                        where l.guarantor_id = :guarantor and l.issued_on >= :from and l.issued_on < :until
                        order by l.issued_on, l.letter_number""")
                .bind("guarantor", desk.guarantor())
                .bind("from", desk.period().atDay(1))
                .bind("until", desk.period().plusMonths(1).atDay(1))
                .map((r, c) -> LineRows.letter(r, desk))
                .list();
    }
}
