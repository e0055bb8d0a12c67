package org.medinbound.circular;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.circular.store.AnswerRows;
import org.medinbound.circular.store.MailRows;
import org.medinbound.circular.store.QueueRows;
import org.medinbound.circular.store.ReceiverRows;
import org.medinbound.circular.store.StepRows;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** The queue of circulars, and one with its receivers, for the desk and the ministry. */
@Stateless
@UseCase
public class CircularQueue {
    @Inject
    QueueRows queue;

    @Inject
    ReceiverRows receivers;

    @Inject
    MailRows mails;

    @Inject
    AnswerRows answers;

    @Inject
    StepRows stepRows;

    @Inject
    CaseFiles files;

    @Inject
    CircularReading reading;

    @Inject
    CircularSteps steps;

    /** One receiver with everything that was sent and came; files are those of all versions. */
    public record ReceiverPage(
            ReceiverRow row,
            List<SentMail> mails,
            List<AnswerVersion> versions,
            List<StoredFile> files,
            List<CircularStep> steps) {}

    /** A page of circulars; open ones first, then by day. */
    @Requires(value = Right.CIRCULAR_READ, recorded = false)
    public PageOfRows<CircularRow> page(CircularFilter filter) {
        return new PageOfRows<>(queue.page(filter, steps.now()), queue.count(filter), filter.page(), filter.size());
    }

    /** How many wait for a second person who may be the reader. */
    @Requires(value = Right.CIRCULAR_READ, recorded = false)
    public long toRelease() {
        return queue.toRelease(Actors.current().id());
    }

    /** How many answers are overdue in circulars that are not closed. */
    @Requires(value = Right.CIRCULAR_READ, recorded = false)
    public long overdueAnswers() {
        return queue.overdueAnswers(steps.now());
    }

    @Requires(Right.CIRCULAR_READ)
    public CircularPage open(@Subject String reference) {
        return reading.page(reference);
    }

    @Requires(value = Right.CIRCULAR_READ, recorded = false)
    public ReceiverCounts counts(@Subject String reference) {
        return receivers.counts(reference, steps.now());
    }

    /**
     * Receivers by number.
     *
     * @param standing one of {@link ReceiverRow#STANDINGS}, or {@code seen}, {@code late}, {@code awaited}, {@code returned},
     *     {@code taken}; null for all
     * @param text part of number or name, or null
     */
    @Requires(value = Right.CIRCULAR_READ, recorded = false)
    public PageOfRows<ReceiverRow> receivers(
            @Subject String reference, @Nullable String standing, @Nullable String text, int page, int size) {
        return new PageOfRows<>(
                receivers.page(reference, standing, text, steps.now(), page, size),
                receivers.count(reference, standing, text, steps.now()),
                page,
                size);
    }

    /** @throws BusinessRejection not found when it is no receiver */
    @Requires(Right.CIRCULAR_READ)
    public ReceiverPage receiver(String reference, @Subject String number) {
        return new ReceiverPage(
                receivers.find(reference, number, steps.now()).orElseThrow(BusinessRejection::notFound),
                mails.of(reference, number),
                answers.versions(reference, number),
                files.find(answers.filesOf(reference, number)),
                stepRows.of(reference, number));
    }

    /** Names of staff by pseudonymous id, for steps. */
    @Requires(value = Right.CIRCULAR_READ, recorded = false)
    public Map<String, String> officers() {
        return queue.officers();
    }
}
