package org.medinbound.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.agency.AgencyAccess;
import org.medinbound.reporting.model.LineReader;
import org.medinbound.reporting.store.Desk;
import org.medinbound.reporting.store.LetterRows;
import org.medinbound.reporting.store.ReportRoom;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;
import org.medinbound.shared.SystemClock;

/** An agency tells of a letter of guarantee when it issues it; the month's report then begins with it. */
@Stateless
@UseCase
public class AgencyLetters {
    @Inject
    private Jdbi jdbi;

    @Inject
    private ReportRoom room;

    @Inject
    private Clock clock;

    /** The newest letters it told of, newest issue first. */
    @Requires(Right.AGENCY_OWN)
    public List<KnownLetter> newest() {
        Desk desk = desk(YearMonth.from(today()));
        return jdbi.withHandle(h -> LetterRows.newest(h, desk));
    }

    /**
     * Keeps a letter; told again under the same number it is replaced. A letter that was cancelled says so with its day.
     *
     * @throws BusinessRejection INVALID for what is missing or not understood
     */
    @Requires(Right.AGENCY_OWN)
    public void tell(LineText typed) {
        LineReader.Reading reading = LineReader.read(typed);
        ReportLine line = reading.line();
        List<Problem> problems = new ArrayList<>();
        reading.unread()
                .forEach(unread -> problems.add(Problem.of(
                        "reporting.unread", unread.field().code(), unread.kind(), typed.get(unread.field()))));
        missing(problems, typed, LineField.NUMBER);
        missing(problems, typed, LineField.ISSUED);
        LocalDate issued = line.issuedOn();
        if (issued != null && issued.isAfter(today())) {
            problems.add(Problem.of("reporting.letter-future", LineField.ISSUED.code()));
        }
        if (line.isCancelled()) {
            missing(problems, typed, LineField.CHANGED_ON);
            if (issued != null && line.changedOn() != null && line.changedOn().isBefore(issued)) {
                problems.add(Problem.of("reporting.cancelled-before-issue", LineField.CHANGED_ON.code()));
            }
        }
        if (!problems.isEmpty() || issued == null) {
            throw BusinessRejection.invalid(problems);
        }
        Desk desk = desk(YearMonth.from(issued));
        jdbi.useHandle(h -> LetterRows.keep(h, desk, line, clock.instant()));
    }

    private static void missing(List<Problem> problems, LineText typed, LineField field) {
        if (typed.get(field).isEmpty()) {
            problems.add(Problem.of("reporting.missing." + field.code(), field.code()));
        }
    }

    private LocalDate today() {
        return clock.instant().atZone(SystemClock.TOKYO).toLocalDate();
    }

    private Desk desk(YearMonth month) {
        return room.desk(AgencyAccess.number(), month, "agency");
    }
}
