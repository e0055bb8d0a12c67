package org.medinbound.circular;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.agency.AgencyAccess;
import org.medinbound.circular.model.CircularAction;
import org.medinbound.circular.store.AgencyRows;
import org.medinbound.circular.store.AnswerRows;
import org.medinbound.circular.store.AttachmentRows;
import org.medinbound.circular.store.CircularRows;
import org.medinbound.circular.store.Head;
import org.medinbound.circular.store.ReceiverRows;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** A guarantor reads the circulars it received and answers them. Others' circulars look as if they were not there. */
@Stateless
@UseCase
public class AgencyCirculars {
    /** Most files that answer one question. */
    public static final int MOST_FILES = 10;

    @Inject
    AgencyRows own;

    @Inject
    ReceiverRows receivers;

    @Inject
    AnswerRows answers;

    @Inject
    CircularRows circulars;

    @Inject
    CircularReading reading;

    @Inject
    CircularSteps steps;

    @Inject
    CaseFiles files;

    @Inject
    AttachmentRows attachments;

    /** The own ones, what waits first; subjects in the language, else in English. */
    @Requires(value = Right.AGENCY_OWN, recorded = false)
    public List<AgencyCircularRow> list(String language) {
        return own.of(AgencyAccess.number(), language, steps.now());
    }

    /** Reads one. The first reading is its opening: only a signed-in page counts, never a picture in a mail. */
    @Requires(Right.AGENCY_OWN)
    public AgencyCircular open(@Subject String reference, String language) {
        ReceiverRow receiver = receiver(reference);
        CircularPage circular = reading.page(reference);
        if (receiver.openedAt() == null && receivers.opened(reference, receiver.number(), steps.now())) {
            Head head = circulars.find(reference).orElseThrow(BusinessRejection::notFound);
            steps.record(head, CircularAction.OPEN, receiver.number(), null, null);
        }
        Map<Integer, String> draft = answers.draft(reference, receiver.number()).orElse(Map.of());
        List<AnswerVersion> versions = answers.versions(reference, receiver.number());
        return new AgencyCircular(
                reference,
                circular.kind(),
                circular.state(),
                circular.text(language).orElseThrow(BusinessRejection::notFound),
                circular.releasedAt(),
                receiver.dueOn(),
                receiver.standing().equals("overdue"),
                hindrance(circular.kind(), circular.state(), receiver) == null,
                circular.questions(),
                draft,
                versions,
                kept(circular.questions(), draft, versions),
                circular.attachments());
    }

    private List<StoredFile> kept(List<Question> questions, Map<Integer, String> draft, List<AnswerVersion> versions) {
        List<UUID> ids = questions.stream()
                .filter(Question::isFile)
                .flatMap(q -> Stream.concat(
                        Stream.of(draft.getOrDefault(q.position(), "")),
                        versions.stream().map(v -> v.value(q.position()))))
                .flatMap(AgencyCirculars::ids)
                .distinct()
                .toList();
        return ids.isEmpty() ? List.of() : files.find(ids);
    }

    /** Keeps what was written so far, right or wrong. Files are kept by {@link #attach} alone. */
    @Requires(Right.AGENCY_OWN)
    public void keep(@Subject String reference, Map<Integer, String> typed) {
        answering(
                reference,
                (head, receiver, questions) -> answers.keep(
                        reference, receiver.number(), merged(head, receiver, questions, typed), steps.now()));
    }

    /** Adds a file to the draft. */
    @Requires(Right.AGENCY_OWN)
    public void attach(@Subject String reference, int position, String name, InputStream content) {
        answering(reference, (head, receiver, questions) -> {
            if (questions.stream().noneMatch(q -> q.position() == position && q.isFile())) {
                throw BusinessRejection.notFound();
            }
            Map<Integer, String> values = new TreeMap<>(merged(head, receiver, questions, Map.of()));
            List<String> kept = new ArrayList<>(
                    ids(values.getOrDefault(position, "")).map(UUID::toString).toList());
            if (kept.size() >= MOST_FILES) {
                throw BusinessRejection.invalid("circular.answer.files-most", "q" + position, MOST_FILES);
            }
            StoredFile file = files.store(reference, name, content);
            answers.addFile(reference, receiver.number(), position, file.id(), steps.now());
            kept.add(file.id().toString());
            values.put(position, String.join(",", kept));
            answers.keep(reference, receiver.number(), values, steps.now());
        });
    }

    /** Takes a file out of the draft; versions that were sent keep it. */
    @Requires(Right.AGENCY_OWN)
    public void detach(@Subject String reference, int position, UUID file) {
        answering(reference, (head, receiver, questions) -> {
            Map<Integer, String> values = new TreeMap<>(merged(head, receiver, questions, Map.of()));
            values.computeIfPresent(position, (p, value) -> ids(value)
                    .filter(id -> !id.equals(file))
                    .map(UUID::toString)
                    .collect(Collectors.joining(",")));
            answers.keep(reference, receiver.number(), values, steps.now());
        });
    }

    /** Sends the answer, or a new version of it; refused with everything that is wrong. Answers the number of the version. */
    @Requires(Right.AGENCY_OWN)
    public int answer(@Subject String reference, Map<Integer, String> typed) {
        int[] version = new int[1];
        answering(reference, (head, receiver, questions) -> {
            Map<Integer, String> values = merged(head, receiver, questions, typed);
            new AnswerForm(questions).require(values);
            version[0] = answers.send(
                    reference,
                    receiver.number(),
                    values,
                    steps.now(),
                    Actors.current().id());
            CircularAction action = version[0] == 1 ? CircularAction.ANSWER : CircularAction.CORRECT;
            steps.record(head, action, receiver.number(), null, version[0]);
        });
        return version[0];
    }

    /** An own file, or one that came with the circular. */
    @Requires(Right.AGENCY_OWN)
    public Optional<FileContent> file(@Subject String reference, UUID file) {
        receiver(reference);
        boolean sent = attachments.of(reference).contains(file);
        return sent || answers.isFileOf(reference, AgencyAccess.number(), file) ? files.open(file) : Optional.empty();
    }

    /** What is done while the circular stands still. */
    private interface Answering {
        void with(Head head, ReceiverRow receiver, List<Question> questions);
    }

    private void answering(String reference, Answering deed) {
        receiver(reference);
        Head head = steps.lock(reference, null);
        ReceiverRow receiver = receiver(reference);
        String hindrance = hindrance(head.kind(), head.state().name(), receiver);
        if (hindrance != null) {
            throw BusinessRejection.conflict(hindrance);
        }
        deed.with(head, receiver, reading.page(reference).questions());
    }

    private ReceiverRow receiver(String reference) {
        return receivers.find(reference, AgencyAccess.number(), steps.now()).orElseThrow(BusinessRejection::notFound);
    }

    /** Why no answer is taken: a first one is taken, late too, until the circular is closed; a correction until the day has passed. */
    private @Nullable String hindrance(String kind, String state, ReceiverRow receiver) {
        if (!kind.equals("COLLECTION")) {
            return "circular.no-questions";
        }
        if (!state.equals("RELEASED")) {
            return "circular.closed";
        }
        LocalDate today = LocalDate.ofInstant(steps.now(), SystemClock.TOKYO);
        boolean passed = today.isAfter(Objects.requireNonNullElse(receiver.dueOn(), LocalDate.MAX));
        return receiver.answeredAt() != null && passed ? "circular.correction-late" : null;
    }

    /** What is kept now with what was typed over it. */
    private Map<Integer, String> merged(
            Head head, ReceiverRow receiver, List<Question> questions, Map<Integer, String> typed) {
        Map<Integer, String> kept = answers.draft(head.reference(), receiver.number())
                .or(() -> answers.versions(head.reference(), receiver.number()).stream()
                        .findFirst()
                        .map(AnswerVersion::values))
                .orElse(Map.of());
        return new AnswerForm(questions).merged(kept, typed);
    }

    static Stream<UUID> ids(String value) {
        return Stream.of(value.split(","))
                .filter(id -> id.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString);
    }
}
