package org.medinbound.circular;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.circular.store.AnswerRows;
import org.medinbound.circular.store.AttachmentRows;
import org.medinbound.circular.store.ReceiverRows;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.PageOfRows;

/** What came back: a row for each receiver, a column for each question; newest versions. */
@Stateless
@UseCase
public class CircularResults {
    private static final int AT_ONCE = 500;

    @Inject
    ReceiverRows receivers;

    @Inject
    AnswerRows answers;

    @Inject
    CircularReading reading;

    @Inject
    CircularSteps steps;

    @Inject
    CaseFiles files;

    @Inject
    AttachmentRows attachments;

    /**
     * One receiver and its answer.
     *
     * @param answer null when it has not answered
     * @param files of the answer, by question
     */
    public record Result(ReceiverRow receiver, @Nullable AnswerVersion answer, Map<Integer, List<StoredFile>> files) {
        /** The value of a question as it is kept; empty when not answered. */
        public String value(int position) {
            return answer == null ? "" : answer.value(position);
        }

        /** Files that answer a question. */
        public List<StoredFile> files(int position) {
            return files.getOrDefault(position, List.of());
        }
    }

    /** A page of results by number; {@code standing} as in {@link CircularQueue#receivers}. */
    @Requires(Right.CIRCULAR_READ)
    public PageOfRows<Result> page(
            @Subject String reference, @Nullable String standing, @Nullable String text, int page, int size) {
        List<Question> questions = reading.page(reference).questions();
        List<ReceiverRow> rows = receivers.page(reference, standing, text, steps.now(), page, size);
        return new PageOfRows<>(
                results(reference, questions, rows),
                receivers.count(reference, standing, text, steps.now()),
                page,
                size);
    }

    /** All results by number, handed over one by one. */
    @Requires(Right.CIRCULAR_READ)
    public void export(
            @Subject String reference, @Nullable String standing, @Nullable String text, Consumer<Result> reader) {
        List<Question> questions = reading.page(reference).questions();
        List<ReceiverRow> rows;
        int page = 1;
        do {
            rows = receivers.page(reference, standing, text, steps.now(), page++, AT_ONCE);
            results(reference, questions, rows).forEach(reader);
        } while (rows.size() == AT_ONCE);
    }

    /** A file of an answer, a scan of one, or a file that went out with the circular, if it exists and may be opened. */
    @Requires(Right.CIRCULAR_READ)
    public Optional<FileContent> file(@Subject String reference, UUID file) {
        return answers.isFileOf(reference, null, file)
                        || attachments.of(reference).contains(file)
                ? files.open(file)
                : Optional.empty();
    }

    private List<Result> results(String reference, List<Question> questions, List<ReceiverRow> rows) {
        Map<String, AnswerVersion> latest =
                answers.latest(reference, rows.stream().map(ReceiverRow::number).toList());
        List<Integer> places = questions.stream()
                .filter(Question::isFile)
                .map(Question::position)
                .toList();
        List<UUID> ids = latest.values().stream()
                .flatMap(a -> places.stream().map(a::value))
                .flatMap(AgencyCirculars::ids)
                .distinct()
                .toList();
        List<StoredFile> known = ids.isEmpty() ? List.of() : files.find(ids);
        List<Result> results = new ArrayList<>();
        for (ReceiverRow row : rows) {
            AnswerVersion answer = latest.get(row.number());
            Map<Integer, List<StoredFile>> own = new java.util.HashMap<>();
            for (int place : places) {
                String value = answer == null ? "" : answer.value(place);
                own.put(
                        place,
                        known.stream()
                                .filter(f -> value.contains(f.id().toString()))
                                .toList());
            }
            results.add(new Result(row, answer, own));
        }
        return results;
    }
}
