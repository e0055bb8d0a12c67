package org.medinbound.circular;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.circular.model.CircularAction;
import org.medinbound.circular.model.CircularState;
import org.medinbound.circular.store.AnswerRows;
import org.medinbound.circular.store.Head;
import org.medinbound.circular.store.ReceiverRows;
import org.medinbound.document.CaseFiles;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;
import org.medinbound.shared.SystemClock;

/** The desk enters answers that came by letter, mail or telephone, with the scan of what came; the day of arrival counts. */
@Stateless
@UseCase
public class AnswerEntry {
    /** Ways by which an answer comes besides the portal. */
    public static final List<String> WAYS = List.of("POST", "MAIL", "PHONE");

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

    /** A file as it is handed in. */
    public record Upload(String name, InputStream content) {}

    /**
     * What came.
     *
     * @param way one of {@link #WAYS}
     * @param receivedOn day of arrival (Asia/Tokyo), not after today and not before the request went out
     * @param typed values by the question's place
     * @param files by the place of a question of that kind; they are added to those of the version before
     * @param scan the letter or mail itself; only a telephone call has none
     */
    public record Arrival(
            String way,
            @Nullable LocalDate receivedOn,
            Map<Integer, String> typed,
            Map<Integer, Upload> files,
            @Nullable Upload scan) {
        public Arrival {
            typed = Map.copyOf(typed);
            files = Map.copyOf(files);
        }
    }

    /** Answers the number of the version; refused with everything that is wrong. */
    @Requires(Right.CIRCULAR_WORK)
    public int enter(String reference, @Nullable Long seen, @Subject String number, Arrival arrival) {
        Head head = steps.lock(reference, seen);
        if (head.state() != CircularState.RELEASED || !head.isCollection()) {
            throw BusinessRejection.conflict("circular.closed");
        }
        if (receivers.find(reference, number, steps.now()).isEmpty()) {
            throw BusinessRejection.notFound();
        }
        CircularPage circular = reading.page(reference);
        Instant receivedAt = received(circular, arrival);
        Map<Integer, String> values = values(circular, number, arrival);
        new AnswerForm(circular.questions()).require(values);
        Upload scan = arrival.scan();
        UUID scanned = scan == null
                ? null
                : files.store(reference, scan.name(), scan.content()).id();
        int version = answers.enter(
                reference,
                number,
                values,
                new AnswerRows.Entered(
                        arrival.way(), receivedAt, steps.now(), Actors.current().id(), scanned));
        steps.record(head, version == 1 ? CircularAction.ANSWER : CircularAction.CORRECT, number, null, version);
        return version;
    }

    private Instant received(CircularPage circular, Arrival arrival) {
        List<Problem> problems = new ArrayList<>();
        LocalDate today = LocalDate.ofInstant(steps.now(), SystemClock.TOKYO);
        LocalDate on = arrival.receivedOn();
        Instant releasedAt = circular.releasedAt();
        if (!WAYS.contains(arrival.way())) {
            problems.add(Problem.of("circular.entry.way", "way"));
        }
        if (on == null
                || on.isAfter(today)
                || releasedAt != null && on.isBefore(LocalDate.ofInstant(releasedAt, SystemClock.TOKYO))) {
            problems.add(Problem.of("circular.entry.received-on", "receivedOn"));
        }
        if (arrival.scan() == null && !arrival.way().equals("PHONE")) {
            problems.add(Problem.of("circular.entry.scan", "scan"));
        }
        if (!problems.isEmpty() || on == null) {
            throw BusinessRejection.invalid(problems);
        }
        return on.equals(today)
                ? steps.now()
                : on.atTime(12, 0).atZone(SystemClock.TOKYO).toInstant();
    }

    private Map<Integer, String> values(CircularPage circular, String number, Arrival arrival) {
        String reference = circular.reference();
        Map<Integer, String> before = answers.versions(reference, number).stream()
                .findFirst()
                .map(AnswerVersion::values)
                .orElse(Map.of());
        Map<Integer, String> values =
                new TreeMap<>(new AnswerForm(circular.questions()).merged(before, arrival.typed()));
        circular.questions().stream().filter(Question::isFile).forEach(question -> {
            Upload upload = arrival.files().get(question.position());
            if (upload != null) {
                UUID file =
                        files.store(reference, upload.name(), upload.content()).id();
                answers.addFile(reference, number, question.position(), file, steps.now());
                values.merge(
                        question.position(),
                        file.toString(),
                        (held, added) -> held.isEmpty() ? added : held + "," + added);
            }
        });
        return values;
    }
}
