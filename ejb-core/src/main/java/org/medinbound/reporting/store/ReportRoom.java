package org.medinbound.reporting.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseVault;
import org.medinbound.guarantor.ReportLedger;
import org.medinbound.reporting.LineText;
import org.medinbound.reporting.ReportDraft;
import org.medinbound.reporting.ReportMonth;
import org.medinbound.reporting.ReportVersion;
import org.medinbound.reporting.Severity;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Holidays;
import org.medinbound.shared.SystemClock;

/**
 * Where reports are written and filed, the same for the agency and for the desk. Whose report may be touched is decided by the use
 * cases before they come here.
 */
@ApplicationScoped
public class ReportRoom {
    @Inject
    private Jdbi jdbi;

    @Inject
    private CaseVault vault;

    @Inject
    private ReportLedger ledger;

    @Inject
    private Holidays holidays;

    @Inject
    private Clock clock;

    /** @throws BusinessRejection NOT_FOUND when nobody has the number */
    public Desk desk(String number, YearMonth period, String channel) {
        long guarantor = jdbi.withHandle(h -> Months.guarantor(h, number));
        return new Desk(guarantor, number, period, channel, vault);
    }

    public List<ReportMonth> months(String number, String channel) {
        return jdbi.withHandle(h -> Months.of(h, Months.guarantor(h, number), channel, clock.instant()));
    }

    /** @throws BusinessRejection NOT_FOUND when the month is not owed */
    public ReportMonth month(Desk desk) {
        return jdbi.withHandle(h -> Months.of(h, desk, clock.instant())).orElseThrow(BusinessRejection::notFound);
    }

    /** Names of the hospitals of the directory in the language, Japanese for Japanese readers and else English. */
    public List<String> hospitals(String language) {
        return jdbi.withHandle(
                h -> h.createQuery("select name from report_hospital_name where language = :language order by name")
                        .bind("language", language.equals("ja") ? "ja" : "en")
                        .mapTo(String.class)
                        .list());
    }

    public List<ReportVersion> versions(Desk desk) {
        return jdbi.withHandle(h -> Versions.of(h, desk));
    }

    /** @throws BusinessRejection NOT_FOUND when the month has no submission of that number */
    public ReportVersion.Whole version(Desk desk, int no) {
        return jdbi.withHandle(h -> Versions.whole(h, desk, no)).orElseThrow(BusinessRejection::notFound);
    }

    /** The draft with what its check finds now. */
    public Optional<ReportDraft> draft(Desk desk) {
        return jdbi.withHandle(handle -> {
            Drafts drafts = new Drafts(handle, desk);
            return drafts.find().map(head -> draft(handle, desk, head, drafts.rows(head)));
        });
    }

    private ReportDraft draft(Handle handle, Desk desk, Drafts.Head head, List<Drafts.Row> rows) {
        Checking checked = Checking.of(handle, desk, rows, clock.instant());
        return new ReportDraft(
                desk.number(),
                desk.period(),
                head.version(),
                head.origin(),
                head.file(),
                columns(head.columns()),
                head.changedAt(),
                !Versions.of(handle, desk).isEmpty(),
                checked.lines(),
                checked.findings(),
                checked.rules());
    }

    /** Begins a draft with what is known; one that is there stays as it is. */
    public void begin(Desk desk) {
        month(desk);
        jdbi.useHandle(
                handle -> new Drafts(handle, desk).begin(Drafts.numbered(Known.lines(handle, desk)), clock.instant()));
    }

    /** What a draft would begin with. */
    public List<LineText> known(Desk desk) {
        return jdbi.withHandle(handle -> Known.lines(handle, desk));
    }

    /** Writes a line of the draft; number 0 makes a new one. Answers with its number. */
    public int put(Desk desk, int upon, int no, LineText typed) {
        return jdbi.withHandle(handle -> {
            Drafts drafts = new Drafts(handle, desk);
            return drafts.put(drafts.change(upon, clock.instant()), no, typed);
        });
    }

    public void remove(Desk desk, int upon, int no) {
        jdbi.useHandle(handle -> {
            Drafts drafts = new Drafts(handle, desk);
            drafts.remove(drafts.change(upon, clock.instant()), no);
        });
    }

    public void discard(Desk desk) {
        jdbi.useHandle(handle -> new Drafts(handle, desk).discard());
    }

    /** Puts the lines of a file in the place of the draft's; makes the draft when there is none. */
    public void replace(Desk desk, int upon, List<Drafts.Row> rows, UUID file, Map<String, String> columns) {
        month(desk);
        jdbi.useHandle(handle -> {
            Drafts drafts = new Drafts(handle, desk);
            if (drafts.find().isEmpty()) {
                drafts.begin(List.of(), clock.instant());
                drafts.replace(drafts.change(1, clock.instant()), rows, file, joined(columns));
            } else {
                drafts.replace(drafts.change(upon, clock.instant()), rows, file, joined(columns));
            }
        });
    }

    /**
     * Files the draft as a submission.
     *
     * @param upon version of the draft that was looked at
     * @param receivedAt when the mail came, or null for now
     * @throws BusinessRejection INVALID when a finding refuses it; CONFLICT when the draft has changed; NOT_FOUND when it is gone
     */
    public Receipt submit(Desk desk, int upon, @Nullable Instant receivedAt, @Nullable String note) {
        month(desk);
        ledger.lock();
        return jdbi.withHandle(handle -> {
            Drafts drafts = new Drafts(handle, desk);
            Drafts.Head head = drafts.change(upon, clock.instant());
            List<Drafts.Row> rows = drafts.rows(head);
            Instant received = receivedAt == null ? clock.instant() : receivedAt;
            ledger.requirePossible(desk.period(), received);
            Checking checked = Checking.of(handle, desk, rows, received);
            long refused = checked.count(Severity.REFUSE);
            if (refused > 0) {
                throw BusinessRejection.invalid("reporting.refused", null, refused);
            }
            String source = desk.channel().equals("desk") ? "desk" : head.origin();
            Receipt receipt = file(handle, desk, checked, received, source, head.file(), note);
            drafts.discard();
            return receipt;
        });
    }

    /**
     * Files a month without anything.
     *
     * @param seen how many submissions the sender knew of: a second click changes nothing
     * @param strict refuse when letters or open departures of this month are known
     */
    public Receipt nil(Desk desk, int seen, @Nullable Instant receivedAt, @Nullable String note, boolean strict) {
        month(desk);
        ledger.lock();
        return jdbi.withHandle(handle -> {
            if (Versions.of(handle, desk).size() != seen) {
                throw BusinessRejection.conflict("reporting.reported-meanwhile");
            }
            Instant received = receivedAt == null ? clock.instant() : receivedAt;
            ledger.requirePossible(desk.period(), received);
            Checking checked = Checking.of(handle, desk, List.of(), received);
            if (strict && !checked.findings().isEmpty()) {
                throw BusinessRejection.conflict(
                        "reporting.nil-but-known", checked.findings().size());
            }
            String source = desk.channel().equals("desk") ? "desk" : "form";
            Receipt receipt = file(handle, desk, checked, received, source, null, note);
            new Drafts(handle, desk).discard();
            return receipt;
        });
    }

    private Receipt file(
            Handle handle,
            Desk desk,
            Checking checked,
            Instant received,
            String source,
            @Nullable UUID file,
            @Nullable String note) {
        long faults = checked.count(Severity.CORRECT);
        Instant correctBy = faults == 0 ? null : correctBy(checked.rules().correctionDays());
        ledger.record(
                desk.guarantor(),
                desk.period(),
                received,
                checked.lines().isEmpty(),
                (int) checked.issued(desk.period()),
                source,
                report ->
                        Filing.write(handle, report, new Filing.Filed(desk, checked, received, file, note, correctBy)));
        int no = Versions.of(handle, desk).size();
        return new Receipt(
                desk.number(), desk.period(), received, no, checked.lines().size(), (int) faults, correctBy);
    }

    /** The first instant that is too late: so many working days after today, from when the agency can know. */
    private Instant correctBy(int days) {
        LocalDate today = clock.instant().atZone(SystemClock.TOKYO).toLocalDate();
        return holidays.workingDays()
                .plus(today, days)
                .plusDays(1)
                .atStartOfDay(SystemClock.TOKYO)
                .toInstant();
    }

    private static String joined(Map<String, String> columns) {
        return columns.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(","));
    }

    private static Map<String, String> columns(String joined) {
        return Arrays.stream(joined.split(","))
                .filter(pair -> pair.contains("="))
                .collect(Collectors.toMap(
                        pair -> pair.substring(0, pair.indexOf('=')), pair -> pair.substring(pair.indexOf('=') + 1)));
    }

    /**
     * What became of a submission.
     *
     * @param versions how many submissions the month has now
     * @param faults to be corrected
     */
    public record Receipt(
            String number,
            YearMonth period,
            Instant receivedAt,
            int versions,
            int lines,
            int faults,
            @Nullable Instant correctBy) {}
}
