package org.medinbound.circular;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.circular.model.CircularAction;
import org.medinbound.circular.store.CircularRows;
import org.medinbound.circular.store.Head;
import org.medinbound.circular.store.MailRows;
import org.medinbound.circular.store.ReceiverRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** What staff do with a circular that was sent: remind, give more time, close. */
@Stateless
@UseCase
public class CircularCare {
    @Inject
    CircularRows circulars;

    @Inject
    ReceiverRows receivers;

    @Inject
    MailRows mails;

    @Inject
    CircularReading reading;

    @Inject
    CircularMail mail;

    @Inject
    CircularSteps steps;

    /**
     * Reminds those that have not answered; answers how many.
     *
     * @param number one receiver, or null for all
     */
    @Requires(Right.CIRCULAR_WORK)
    public int remind(@Subject String reference, @Nullable Long seen, @Nullable String number) {
        Head head = steps.lock(reference, seen);
        CircularSteps.after(head, CircularAction.REMIND);
        List<MailRows.Addressee> awaited = head.isCollection() ? mails.awaited(reference, number) : List.of();
        if (awaited.isEmpty()) {
            throw BusinessRejection.conflict("circular.nobody-awaited");
        }
        CircularPage circular = reading.page(reference);
        awaited.forEach(to -> mail.send(circular, to, "MANUAL"));
        int agencies = (int)
                awaited.stream().map(MailRows.Addressee::number).distinct().count();
        steps.record(head, CircularAction.REMIND, number, null, agencies);
        return agencies;
    }

    /**
     * Gives one receiver more time, and tells it.
     *
     * @param dueOn its new day to answer by, in Asia/Tokyo
     */
    @Requires(Right.CIRCULAR_WORK)
    public void extend(String reference, @Nullable Long seen, @Subject String number, LocalDate dueOn, String why) {
        Head head = steps.lock(reference, seen);
        CircularSteps.after(head, CircularAction.EXTEND);
        ReceiverRow receiver = receivers.find(reference, number, steps.now()).orElseThrow(BusinessRejection::notFound);
        LocalDate before = receiver.dueOn();
        LocalDate today = LocalDate.ofInstant(steps.now(), SystemClock.TOKYO);
        if (before == null || !dueOn.isAfter(before) || dueOn.isBefore(today) || dueOn.isAfter(today.plusYears(1))) {
            throw BusinessRejection.invalid("circular.extend", "dueOn");
        }
        receivers.extend(reference, number, dueOn);
        steps.record(head, CircularAction.EXTEND, number, CircularSteps.words(why), null);
        CircularPage circular = reading.page(reference);
        mails.all(reference).stream()
                .filter(to -> to.number().equals(number))
                .forEach(to -> mail.send(circular, to, "EXTENSION"));
    }

    /** Takes no more answers. */
    @Requires(Right.CIRCULAR_WORK)
    public void close(@Subject String reference, @Nullable Long seen, String why) {
        Head head = steps.lock(reference, seen);
        CircularSteps.after(head, CircularAction.CLOSE);
        circulars.closed(reference, steps.now());
        steps.record(head, CircularAction.CLOSE, null, CircularSteps.words(why), null);
    }
}
