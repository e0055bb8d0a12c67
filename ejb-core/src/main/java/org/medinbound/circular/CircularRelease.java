package org.medinbound.circular;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Role;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.circular.model.CircularAction;
import org.medinbound.circular.model.SecondPerson;
import org.medinbound.circular.store.CircularRows;
import org.medinbound.circular.store.Head;
import org.medinbound.circular.store.MailRows;
import org.medinbound.circular.store.ReceiverRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** Looking at a circular before it goes out, and sending it: the second person's work. */
@Stateless
@UseCase
public class CircularRelease {
    @Inject
    CircularRows circulars;

    @Inject
    ReceiverRows receivers;

    @Inject
    MailRows mails;

    @Inject
    CircularReading reading;

    @Inject
    Addressees addressees;

    @Inject
    CircularMail mail;

    @Inject
    CircularCheck check;

    @Inject
    CircularSteps steps;

    /** Who would receive it now, by number. */
    @Requires(Right.CIRCULAR_READ)
    public PageOfRows<Candidate> candidates(@Subject String reference, int page, int size) {
        List<Candidate> all = all(reading.page(reference));
        int from = Math.min(all.size(), (page - 1) * size);
        return new PageOfRows<>(all.subList(from, Math.min(all.size(), from + size)), all.size(), page, size);
    }

    /** The mail as the receivers of each language would see it now; those of most receivers first. */
    @Requires(Right.CIRCULAR_READ)
    public List<MailPreview> previews(@Subject String reference) {
        CircularPage circular = reading.page(reference);
        Map<String, Long> languages = new LinkedHashMap<>();
        all(circular).forEach(c -> languages.merge(c.language(), 1L, Long::sum));
        return languages.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(e -> mail.preview(circular, e.getKey(), e.getValue()))
                .toList();
    }

    private List<Candidate> all(CircularPage circular) {
        return addressees.of(
                circular.filter(),
                circular.texts().stream().map(CircularText::language).toList(),
                steps.now());
    }

    /** Why the reader may not release it: code of the refusal, or null when nothing stands in the way. */
    @Requires(value = Right.CIRCULAR_READ, recorded = false)
    public @Nullable String hindrance(@Subject String reference) {
        Actor actor = Actors.current();
        return SecondPerson.refuses(
                        circulars.hands(reference),
                        circulars.touchedByMinistry(reference),
                        actor.id(),
                        actor.is(Role.MINISTRY))
                .orElse(null);
    }

    /**
     * Sends it: the receivers are those that the filter chooses at this moment, and stay so.
     *
     * @param expected how many receivers the releaser saw; another number is refused, so that nobody sends to whom nobody saw
     * @throws BusinessRejection {@code circular.same-person}, {@code circular.ministry-releases},
     *     {@code circular.receivers-changed}
     */
    @Requires(Right.CIRCULAR_WORK)
    public void release(@Subject String reference, @Nullable Long seen, long expected) {
        Head head = steps.lock(reference, seen);
        CircularSteps.after(head, CircularAction.RELEASE);
        String hindrance = hindrance(reference);
        if (hindrance != null) {
            throw BusinessRejection.conflict(hindrance);
        }
        check.complete(head);
        CircularPage circular = reading.page(reference);
        List<Candidate> chosen = all(circular);
        if (chosen.size() != expected) {
            throw BusinessRejection.conflict("circular.receivers-changed", expected, chosen.size());
        }
        receivers.freeze(reference, chosen, head.dueOn());
        circulars.released(reference, Actors.current().id(), steps.now());
        steps.record(head, CircularAction.RELEASE, null, null, chosen.size());
        mails.all(reference).forEach(to -> mail.send(circular, to, "RELEASE"));
    }

    /** Does not release it and says why; it goes back to its composer. */
    @Requires(Right.CIRCULAR_WORK)
    public void sendBack(@Subject String reference, @Nullable Long seen, String why) {
        if (why.isBlank()) {
            throw BusinessRejection.invalid("circular.why", "why");
        }
        Head head = steps.lock(reference, seen);
        circulars.state(reference, CircularSteps.after(head, CircularAction.SEND_BACK));
        steps.record(head, CircularAction.SEND_BACK, null, why.strip(), null);
    }
}
