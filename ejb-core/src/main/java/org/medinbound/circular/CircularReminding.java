package org.medinbound.circular;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.circular.model.CircularAction;
import org.medinbound.circular.model.CircularState;
import org.medinbound.circular.model.ReminderStage;
import org.medinbound.circular.store.CircularRows;
import org.medinbound.circular.store.Head;
import org.medinbound.circular.store.MailRows;
import org.medinbound.shared.Holidays;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.WorkingDays;

/** Reminders by timetable: once for each stage, never to who has answered. */
@Stateless
@UseCase
public class CircularReminding {
    @Inject
    CircularRows circulars;

    @Inject
    MailRows mails;

    @Inject
    CircularReading reading;

    @Inject
    CircularMail mail;

    @Inject
    CircularSteps steps;

    @Inject
    Holidays holidays;

    /** A circular of which a stage of reminding holds for a day to answer by. */
    public record Due(String reference, LocalDate dueOn, String stage) {}

    /** What holds today: a run that comes late reminds of what is true now. */
    @Requires(value = Right.CIRCULAR_REMIND, recorded = false)
    public List<Due> due() {
        LocalDate today = LocalDate.ofInstant(steps.now(), SystemClock.TOKYO);
        WorkingDays calendar = holidays.workingDays();
        return mails.open().stream()
                .flatMap(open -> ReminderStage.on(today, open.dueOn(), calendar).stream()
                        .map(stage -> new Due(open.reference(), open.dueOn(), stage.name())))
                .toList();
    }

    /** Reminds whom this stage has not reminded yet; answers how many. The lock on the circular lets one run at a time do it. */
    @Requires(Right.CIRCULAR_REMIND)
    public int remind(@Subject String reference, LocalDate dueOn, String stage) {
        Optional<Head> locked = circulars.lock(reference).filter(head -> head.state() == CircularState.RELEASED);
        if (locked.isEmpty()) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(steps.now(), SystemClock.TOKYO);
        List<MailRows.Addressee> to = mails.toRemind(reference, stage, dueOn, today);
        if (!to.isEmpty()) {
            CircularPage circular = reading.page(reference);
            to.forEach(receiver -> mail.send(circular, receiver, stage));
            steps.record(locked.get(), CircularAction.REMIND, null, stage, agencies(to));
        }
        return agencies(to);
    }

    private static int agencies(List<MailRows.Addressee> contacts) {
        return (int)
                contacts.stream().map(MailRows.Addressee::number).distinct().count();
    }
}
