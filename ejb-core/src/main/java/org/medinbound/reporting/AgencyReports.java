package org.medinbound.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.agency.AgencyAccess;
import org.medinbound.reporting.store.Desk;
import org.medinbound.reporting.store.ReportRoom;
import org.medinbound.shared.BusinessRejection;

/** An agency writes, submits and corrects its own monthly reports. Whose they are is never a parameter. */
@Stateless
@UseCase
public class AgencyReports {
    private static final String CHANNEL = "agency";

    @Inject
    private ReportRoom room;

    @Inject
    private UploadedSheet sheet;

    @Inject
    private ReportMail mail;

    @Inject
    private Template template;

    /** The months it owes up to the current one, newest first. */
    @Requires(Right.AGENCY_OWN)
    public List<ReportMonth> months() {
        return room.months(AgencyAccess.number(), CHANNEL);
    }

    /** @throws BusinessRejection NOT_FOUND when the month is not owed */
    @Requires(Right.AGENCY_OWN)
    public ReportMonth month(@Subject YearMonth period) {
        return room.month(desk(period));
    }

    /** Submissions of the month, the first first. */
    @Requires(Right.AGENCY_OWN)
    public List<ReportVersion> versions(@Subject YearMonth period) {
        return room.versions(desk(period));
    }

    @Requires(Right.AGENCY_OWN)
    public ReportVersion.Whole version(@Subject YearMonth period, int no) {
        return room.version(desk(period), no);
    }

    /** Two submissions of the month, line by line. */
    @Requires(Right.AGENCY_OWN)
    public ReportComparison compare(@Subject YearMonth period, int before, int after) {
        Desk desk = desk(period);
        return ReportComparison.of(room.version(desk, before), room.version(desk, after));
    }

    /** The report being written, with what its check finds now. */
    @Requires(Right.AGENCY_OWN)
    public Optional<ReportDraft> draft(@Subject YearMonth period) {
        return room.draft(desk(period));
    }

    /** How many lines a report of the month would begin with. */
    @Requires(Right.AGENCY_OWN)
    public int known(@Subject YearMonth period) {
        return room.known(desk(period)).size();
    }

    /** Names of the hospitals of the directory in that language, to choose from. */
    @Requires(value = Right.AGENCY_OWN, recorded = false)
    public List<String> hospitals(String language) {
        return room.hospitals(language);
    }

    /** Begins a report with the letters issued and the departures that are still open, or the correction of the newest one. */
    @Requires(Right.AGENCY_OWN)
    public void begin(@Subject YearMonth period) {
        room.begin(desk(period));
    }

    /**
     * Writes a line; number 0 makes a new one. Answers with its number.
     *
     * @param upon version of the draft that was looked at
     * @throws BusinessRejection CONFLICT when a colleague has changed the draft since
     */
    @Requires(Right.AGENCY_OWN)
    public int put(@Subject YearMonth period, int upon, int no, LineText typed) {
        return room.put(desk(period), upon, no, typed);
    }

    @Requires(Right.AGENCY_OWN)
    public void remove(@Subject YearMonth period, int upon, int no) {
        room.remove(desk(period), upon, no);
    }

    @Requires(Right.AGENCY_OWN)
    public void discard(@Subject YearMonth period) {
        room.discard(desk(period));
    }

    /** Puts the lines of a spreadsheet in the place of the draft's; nothing is submitted yet. */
    @Requires(Right.AGENCY_OWN)
    public SheetNotice upload(@Subject YearMonth period, int upon, String name, InputStream content) {
        return sheet.take(desk(period), upon, name, content);
    }

    /** Writes the spreadsheet to fill in, with what is known of the month. */
    @Requires(Right.AGENCY_OWN)
    public void template(@Subject YearMonth period, String language, OutputStream out) {
        template.write(desk(period), language, out);
    }

    /** Submits the draft; the time of receipt is now. */
    @Requires(Right.AGENCY_OWN)
    public void submit(@Subject YearMonth period, int upon) {
        mail.received(room.submit(desk(period), upon, null, null));
    }

    /**
     * Reports that nothing happened.
     *
     * @param seen how many submissions the sender knew of, so that a second click changes nothing
     * @throws BusinessRejection CONFLICT when letters or open departures are known, or something was reported meanwhile
     */
    @Requires(Right.AGENCY_OWN)
    public void nil(@Subject YearMonth period, int seen) {
        mail.received(room.nil(desk(period), seen, null, null, true));
    }

    private Desk desk(YearMonth period) {
        return room.desk(AgencyAccess.number(), period, CHANNEL);
    }
}
