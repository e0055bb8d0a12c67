package org.medinbound.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.reporting.store.Desk;
import org.medinbound.reporting.store.ReportLists;
import org.medinbound.reporting.store.ReportRoom;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** The desk reads reports by lines, follows what is to be corrected, and enters what came by mail. */
@Stateless
@UseCase
public class ReportDesk {
    private static final String CHANNEL = "desk";

    @Inject
    private Jdbi jdbi;

    @Inject
    private ReportRoom room;

    @Inject
    private UploadedSheet sheet;

    @Inject
    private ReportMail mail;

    @Inject
    private CaseFiles files;

    @Inject
    private Clock clock;

    /** The newest report of each agency and month that the filter leaves; what is to be corrected comes first. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public PageOfRows<ReportRow> page(ReportFilter filter) {
        Instant now = clock.instant();
        return jdbi.withHandle(h -> new PageOfRows<>(
                ReportLists.page(h, filter, now), ReportLists.count(h, filter, now), filter.page(), filter.size()));
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public long count(ReportFilter filter) {
        return jdbi.withHandle(h -> ReportLists.count(h, filter, clock.instant()));
    }

    /** The months the agency owes, newest first. */
    @Requires(Right.GUARANTOR_READ)
    public List<ReportMonth> months(@Subject String number) {
        return room.months(number, CHANNEL);
    }

    @Requires(Right.GUARANTOR_READ)
    public ReportMonth month(@Subject String number, YearMonth period) {
        return room.month(desk(number, period));
    }

    @Requires(Right.GUARANTOR_READ)
    public List<ReportVersion> versions(@Subject String number, YearMonth period) {
        return room.versions(desk(number, period));
    }

    @Requires(Right.GUARANTOR_READ)
    public ReportVersion.Whole version(@Subject String number, YearMonth period, int no) {
        return room.version(desk(number, period), no);
    }

    /** Two submissions of the month, line by line. */
    @Requires(Right.GUARANTOR_READ)
    public ReportComparison compare(@Subject String number, YearMonth period, int before, int after) {
        Desk desk = desk(number, period);
        return ReportComparison.of(room.version(desk, before), room.version(desk, after));
    }

    /** The spreadsheet a submission came in, if it did and may be opened. */
    @Requires(Right.GUARANTOR_READ)
    public Optional<FileContent> file(@Subject String number, YearMonth period, int no) {
        return Optional.ofNullable(room.version(desk(number, period), no).head().file())
                .flatMap(files::open);
    }

    /** What the desk is entering from mail. */
    @Requires(Right.GUARANTOR_WORK)
    public Optional<ReportDraft> draft(@Subject String number, YearMonth period) {
        return room.draft(desk(number, period));
    }

    @Requires(Right.GUARANTOR_WORK)
    public void begin(@Subject String number, YearMonth period) {
        room.begin(desk(number, period));
    }

    /** Writes a line; number 0 makes a new one. Answers with its number. */
    @Requires(Right.GUARANTOR_WORK)
    public int put(@Subject String number, YearMonth period, int upon, int no, LineText typed) {
        return room.put(desk(number, period), upon, no, typed);
    }

    @Requires(Right.GUARANTOR_WORK)
    public void remove(@Subject String number, YearMonth period, int upon, int no) {
        room.remove(desk(number, period), upon, no);
    }

    @Requires(Right.GUARANTOR_WORK)
    public void discard(@Subject String number, YearMonth period) {
        room.discard(desk(number, period));
    }

    /** Puts the lines of a spreadsheet that came by mail in the place of the draft's. */
    @Requires(Right.GUARANTOR_WORK)
    public SheetNotice upload(@Subject String number, YearMonth period, int upon, String name, InputStream content) {
        return sheet.take(desk(number, period), upon, name, content);
    }

    /**
     * Files what was entered; the officer stands in the record.
     *
     * @param receivedAt when the mail came: that decides whether the month was reported in time
     * @param note where the mail lies
     */
    @Requires(Right.GUARANTOR_WORK)
    public void submit(@Subject String number, YearMonth period, int upon, Instant receivedAt, String note) {
        mail.received(room.submit(desk(number, period), upon, receivedAt, note(note)));
    }

    /** Files a mail that says that nothing happened, even when letters are known: the agency is then asked. */
    @Requires(Right.GUARANTOR_WORK)
    public void nil(@Subject String number, YearMonth period, int seen, Instant receivedAt, String note) {
        mail.received(room.nil(desk(number, period), seen, receivedAt, note(note), false));
    }

    private static String note(String note) {
        if (note.isBlank()) {
            throw BusinessRejection.invalid("reporting.note-missing", "note");
        }
        return note.strip();
    }

    private Desk desk(String number, YearMonth period) {
        return room.desk(number, period, CHANNEL);
    }
}
