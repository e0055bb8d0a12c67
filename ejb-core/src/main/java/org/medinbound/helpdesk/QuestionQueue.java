package org.medinbound.helpdesk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.helpdesk.store.MessageRows;
import org.medinbound.helpdesk.store.QuestionLists;
import org.medinbound.helpdesk.store.QuestionReading;
import org.medinbound.helpdesk.store.QuestionRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** What the desk reads: the queue and single questions. */
@Stateless
@UseCase
public class QuestionQueue {
    private static final int EXPORT = 500;

    @Inject
    QuestionLists lists;

    @Inject
    QuestionReading reading;

    @Inject
    QuestionRows rows;

    @Inject
    MessageRows messages;

    @Inject
    CaseFiles files;

    @Inject
    QuestionClock clock;

    /** One page of the queue. */
    @Requires(Right.QUESTION_READ)
    public PageOfRows<QuestionRow> rows(QuestionFilter filter) {
        return lists.page(filter, clock.today());
    }

    /** Every question of the filter, in its order; for export. */
    @Requires(Right.QUESTION_READ)
    public void export(QuestionFilter filter, Consumer<QuestionRow> reader) {
        int page = 1;
        PageOfRows<QuestionRow> found;
        do {
            found = lists.page(
                    new QuestionFilter(
                            filter.text(),
                            filter.state(),
                            filter.topic(),
                            filter.channel(),
                            filter.agency(),
                            filter.owner(),
                            filter.lateOnly(),
                            filter.closed(),
                            filter.sort(),
                            filter.descending(),
                            page,
                            EXPORT),
                    clock.today());
            found.rows().forEach(reader);
        } while (page++ < found.pages());
    }

    /** Figures above the queue and on the first screen. */
    @Requires(value = Right.QUESTION_READ, recorded = false)
    public QuestionCounts counts() {
        return lists.counts(Actors.current().id(), clock.today());
    }

    @Requires(Right.QUESTION_READ)
    public QuestionPage open(@Subject String reference) {
        return reading.page(reference).orElseThrow(BusinessRejection::notFound);
    }

    /** Names of staff by the id under which they stand in a question. */
    @Requires(value = Right.QUESTION_READ, recorded = false)
    public Map<String, String> officers() {
        Map<String, String> names = new LinkedHashMap<>();
        rows.officers().forEach(officer -> names.put(officer.id(), officer.name()));
        return names;
    }

    /** Who works at the desk now, by name. */
    @Requires(value = Right.QUESTION_READ, recorded = false)
    public Map<String, String> desk() {
        Map<String, String> names = new LinkedHashMap<>();
        rows.officers().stream()
                .filter(QuestionRows.Officer::desk)
                .forEach(officer -> names.put(officer.id(), officer.name()));
        return names;
    }

    /** Opens a file of the question, if it was found clean. */
    @Requires(Right.QUESTION_READ)
    public Optional<FileContent> file(@Subject String reference, UUID file) {
        return messages.hasFile(reference, file, true) ? files.open(file) : Optional.empty();
    }
}
