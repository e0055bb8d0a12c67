package org.medinbound.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Role;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.application.store.ApplicationReading;
import org.medinbound.application.store.Applications;
import org.medinbound.application.store.PaperReading;
import org.medinbound.application.store.QueueReading;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** What the desk and the ministry read: the lists and single applications. The ministry sees what was ever handed over. */
@Stateless
@UseCase
public class ApplicationQueue {
    /** Shortest words to search recognised text for, in characters. */
    private static final int SHORTEST = 2;

    @Inject
    QueueReading queue;

    @Inject
    ApplicationReading reading;

    @Inject
    PaperReading papers;

    @Inject
    Applications applications;

    @Inject
    CaseFiles files;

    @Inject
    TextRecognition recognition;

    @Inject
    ApplicationClock clock;

    @Requires(Right.APPLICATION_READ)
    public PageOfRows<Standing> rows(QueueFilter filter) {
        return queue.page(seen(filter), clock.today());
    }

    /** Every application of the filter, one by one; for export. */
    @Requires(Right.APPLICATION_READ)
    public void export(QueueFilter filter, Consumer<Standing> reader) {
        queue.each(seen(filter), clock.today(), reader);
    }

    private static QueueFilter seen(QueueFilter f) {
        boolean all = Actors.current().is(Role.REGISTRY) || Actors.current().is(Role.SYSTEM);
        return new QueueFilter(
                f.text(),
                f.kind(),
                f.state(),
                f.turn(),
                f.owner(),
                f.late(),
                f.open(),
                f.handedOver() || !all,
                f.sort(),
                f.descending(),
                f.page(),
                f.size());
    }

    /** Figures above the queue and in the menu. */
    @Requires(value = Right.APPLICATION_READ, recorded = false)
    public QueueCounts counts() {
        return queue.counts(clock.today());
    }

    /** The whole application. */
    @Requires(Right.APPLICATION_READ)
    public ApplicationPage open(@Subject String reference) {
        return reading.page(reference);
    }

    /** What the register says of a guarantor, to fill in a form. */
    @Requires(value = Right.APPLICATION_WORK, recorded = false)
    public Optional<AgencyEntry> agency(String number) {
        return applications.agency(number);
    }

    /** Names of staff by the id under which they stand in an application. */
    @Requires(value = Right.APPLICATION_READ, recorded = false)
    public Map<String, String> officers() {
        return queue.officers();
    }

    /** Coded reasons of refusals and returns. */
    @Requires(value = Right.APPLICATION_READ, recorded = false)
    public List<Reason> reasons() {
        return queue.reasons();
    }

    /** Is text of scans recognised on this server? */
    @Requires(value = Right.APPLICATION_READ, recorded = false)
    public boolean recognises() {
        return recognition.isOn();
    }

    /** Opens a paper or a bundle of the application, if it was found clean. */
    @Requires(Right.APPLICATION_READ)
    public Optional<FileContent> file(@Subject String reference, UUID file) {
        return reading.hasFile(reference, file) ? files.open(file) : Optional.empty();
    }

    /** Papers whose recognised text holds the words, the newest first. */
    @Requires(Right.APPLICATION_WORK)
    public List<TextHit> search(String words) {
        if (words.strip().length() < SHORTEST || words.length() > 100) {
            throw BusinessRejection.invalid("application.search-words", "words", SHORTEST);
        }
        return papers.search(words.strip());
    }
}
