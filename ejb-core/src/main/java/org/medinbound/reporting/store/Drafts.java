package org.medinbound.reporting.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.reporting.LineText;
import org.medinbound.shared.BusinessRejection;

/** Rows of drafts: as typed, sealed. Every change names the version it was made upon. */
public final class Drafts {
    private final Handle handle;
    private final Desk desk;

    /** The drafts of one guarantor, month and channel. */
    public Drafts(Handle handle, Desk desk) {
        this.handle = handle;
        this.desk = desk;
    }

    /** A draft without its lines. */
    public record Head(
            long id, int version, String origin, @Nullable UUID file, String columns, Instant changedAt) {}

    /** A line as it lies there. */
    public record Row(int no, String place, LineText typed) {}

    public Optional<Head> find() {
        return handle.createQuery("""
                        select id, version, origin, file_id, file_columns, changed_at from report_draft
                        where guarantor_id = :guarantor and period = :period and channel = :channel""")
                .bind("guarantor", desk.guarantor())
                .bind("period", desk.period().atDay(1))
                .bind("channel", desk.channel())
                .map((r, c) -> new Head(
                        r.getLong(1),
                        r.getInt(2),
                        r.getString(3),
                        r.getObject(4, UUID.class),
                        r.getString(5),
                        r.getTimestamp(6).toInstant()))
                .findOne();
    }

    public List<Row> rows(Head head) {
        return handle.createQuery(
                        "select line_no, place, typed from report_draft_line where draft_id = :draft order by line_no")
                .bind("draft", head.id())
                .map((r, c) -> new Row(r.getInt(1), r.getString(2), LineText.split(desk.open(r.getBytes(3)))))
                .list();
    }

    /** Begins a draft; nothing happens when there is one already. */
    public void begin(List<Row> rows, Instant now) {
        handle.createQuery("""
                        insert into report_draft (guarantor_id, period, channel, version, origin, file_columns, changed_at, changed_by)
                        values (:guarantor, :period, :channel, 1, 'form', '', :now, :by)
                        on conflict (guarantor_id, period, channel) do nothing returning id""")
                .bind("guarantor", desk.guarantor())
                .bind("period", desk.period().atDay(1))
                .bind("channel", desk.channel())
                .bind("now", now)
                .bind("by", Actors.current().id())
                .mapTo(Long.class)
                .findOne()
                .ifPresent(draft -> insert(draft, rows));
    }

    /**
     * Counts the change.
     *
     * @throws BusinessRejection CONFLICT when somebody else has changed the draft since, NOT_FOUND when there is none
     */
    public Head change(int upon, Instant now) {
        Head head = find().orElseThrow(BusinessRejection::notFound);
        int changed = handle.createUpdate("""
                        update report_draft set version = version + 1, changed_at = :now, changed_by = :by
                        where id = :id and version = :upon""")
                .bind("id", head.id())
                .bind("upon", upon)
                .bind("now", now)
                .bind("by", Actors.current().id())
                .execute();
        if (changed == 0) {
            throw BusinessRejection.conflict("reporting.draft-changed", Date.from(head.changedAt()));
        }
        return head;
    }

    /** Writes a line; number 0 makes a new one. */
    public int put(Head head, int no, LineText typed) {
        return handle.createQuery("""
                        insert into report_draft_line (draft_id, line_no, typed, place)
                        values (:draft, case when :no > 0 then :no else
                          coalesce((select max(line_no) from report_draft_line where draft_id = :draft), 0) + 1 end, :typed, '')
                        on conflict (draft_id, line_no) do update set typed = excluded.typed returning line_no""")
                .bind("draft", head.id())
                .bind("no", no)
                .bind("typed", desk.seal(typed.joined()))
                .mapTo(Integer.class)
                .one();
    }

    public void remove(Head head, int no) {
        handle.createUpdate("delete from report_draft_line where draft_id = :draft and line_no = :no")
                .bind("draft", head.id())
                .bind("no", no)
                .execute();
    }

    /** Puts the lines of a file in the place of all lines. */
    public void replace(Head head, List<Row> rows, UUID file, String columns) {
        handle.createUpdate("delete from report_draft_line where draft_id = :draft")
                .bind("draft", head.id())
                .execute();
        handle.createUpdate(
                        "update report_draft set origin = 'spreadsheet', file_id = :file, file_columns = :columns where id = :draft")
                .bind("draft", head.id())
                .bind("file", file)
                .bind("columns", columns)
                .execute();
        insert(head.id(), rows);
    }

    public void discard() {
        handle.createUpdate(
                        "delete from report_draft where guarantor_id = :guarantor and period = :period and channel = :channel")
                .bind("guarantor", desk.guarantor())
                .bind("period", desk.period().atDay(1))
                .bind("channel", desk.channel())
                .execute();
    }

    private void insert(long draft, List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        PreparedBatch batch = handle.prepareBatch(
                "insert into report_draft_line (draft_id, line_no, typed, place) values (:draft, :no, :typed, :place)");
        for (Row row : rows) {
            batch.bind("draft", draft)
                    .bind("no", row.no())
                    .bind("typed", desk.seal(row.typed().joined()))
                    .bind("place", row.place())
                    .add();
        }
        batch.execute();
    }

    /** Numbers lines that have no number yet, from 1. */
    public static List<Row> numbered(List<LineText> typed) {
        List<Row> rows = new ArrayList<>();
        typed.forEach(text -> rows.add(new Row(rows.size() + 1, "", text)));
        return rows;
    }

    /** Drafts of the guarantor in that channel, by month. */
    public static List<YearMonth> months(Handle handle, long guarantor, String channel) {
        return handle.createQuery(
                        "select period from report_draft where guarantor_id = :guarantor and channel = :channel")
                .bind("guarantor", guarantor)
                .bind("channel", channel)
                .mapTo(LocalDate.class)
                .map(YearMonth::from)
                .list();
    }
}
