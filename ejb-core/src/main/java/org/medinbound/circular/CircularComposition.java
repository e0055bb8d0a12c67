package org.medinbound.circular;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.circular.model.CircularAction;
import org.medinbound.circular.store.AttachmentRows;
import org.medinbound.circular.store.CircularRows;
import org.medinbound.circular.store.FilterRows;
import org.medinbound.circular.store.Head;
import org.medinbound.circular.store.WordingRows;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;

/** Composing a circular: words, questions, receivers, and handing it to the second person. */
@Stateless
@UseCase
public class CircularComposition {
    /** Most files of one circular. */
    public static final int MOST_FILES = 10;

    @Inject
    CircularRows circulars;

    @Inject
    AttachmentRows attachments;

    @Inject
    CaseFiles files;

    @Inject
    WordingRows wordings;

    @Inject
    FilterRows filters;

    @Inject
    CircularSteps steps;

    @Inject
    CircularCheck check;

    /** Begins one; answers its reference. */
    @Requires(Right.CIRCULAR_WORK)
    public String begin(String kind) {
        if (!CircularFilter.KINDS.contains(kind)) {
            throw BusinessRejection.invalid("circular.kind", "kind");
        }
        String reference = References.newReference();
        circulars.insert(reference, kind, Actors.current().id(), steps.now());
        steps.begun(reference);
        return reference;
    }

    /**
     * Writes the words and the day to answer by.
     *
     * @param seen the last step the officer's page showed
     * @param texts languages without any words are left out
     * @param dueOn Asia/Tokyo; null when not known yet, and for an announcement
     */
    @Requires(Right.CIRCULAR_WORK)
    public void write(
            @Subject String reference, @Nullable Long seen, List<CircularText> texts, @Nullable LocalDate dueOn) {
        Head head = edit(reference, seen);
        List<CircularText> written = texts.stream()
                .map(t -> new CircularText(
                        t.language(), t.subject().strip(), t.body().strip()))
                .filter(t -> !t.subject().isEmpty() || !t.body().isEmpty())
                .toList();
        check.words(written);
        wordings.texts(reference, written);
        circulars.dueOn(reference, head.isCollection() ? dueOn : null);
        steps.record(head, CircularAction.EDIT, null, "words", null);
    }

    /** Puts a question at the end; its place is given. */
    @Requires(Right.CIRCULAR_WORK)
    public void ask(@Subject String reference, @Nullable Long seen, Question question) {
        Head head = edit(reference, seen);
        if (!head.isCollection()) {
            throw BusinessRejection.conflict("circular.no-questions");
        }
        List<Question> questions = new ArrayList<>(wordings.questions(reference));
        check.question(question, questions.size());
        questions.add(question);
        change(head, questions);
    }

    /** Takes a question out; those behind it move up. */
    @Requires(Right.CIRCULAR_WORK)
    public void takeOut(@Subject String reference, @Nullable Long seen, int position) {
        Head head = edit(reference, seen);
        change(
                head,
                wordings.questions(reference).stream()
                        .filter(q -> q.position() != position)
                        .toList());
    }

    /** Changes places with the question before it. */
    @Requires(Right.CIRCULAR_WORK)
    public void moveUp(@Subject String reference, @Nullable Long seen, int position) {
        Head head = edit(reference, seen);
        List<Question> questions = new ArrayList<>(wordings.questions(reference));
        if (position < 2 || position > questions.size()) {
            throw BusinessRejection.notFound();
        }
        questions.add(position - 2, questions.remove(position - 1));
        change(head, questions);
    }

    /** Puts a file to it, which every receiver gets. */
    @Requires(Right.CIRCULAR_WORK)
    public void attach(@Subject String reference, @Nullable Long seen, String name, InputStream content) {
        Head head = edit(reference, seen);
        int held = attachments.of(reference).size();
        if (held >= MOST_FILES) {
            throw BusinessRejection.invalid("circular.files-most", "file", MOST_FILES);
        }
        StoredFile file = files.store(reference, name, content);
        attachments.add(reference, file.id(), steps.now(), Actors.current().id());
        steps.record(head, CircularAction.EDIT, null, "files", held + 1);
    }

    /** Takes a file out. */
    @Requires(Right.CIRCULAR_WORK)
    public void detach(@Subject String reference, @Nullable Long seen, UUID file) {
        Head head = edit(reference, seen);
        if (!attachments.remove(reference, file)) {
            throw BusinessRejection.notFound();
        }
        steps.record(
                head,
                CircularAction.EDIT,
                null,
                "files",
                attachments.of(reference).size());
    }

    private void change(Head head, List<Question> questions) {
        wordings.questions(head.reference(), questions);
        steps.record(head, CircularAction.EDIT, null, "questions", questions.size());
    }

    /** Says who shall receive it. */
    @Requires(Right.CIRCULAR_WORK)
    public void choose(@Subject String reference, @Nullable Long seen, ReceiverFilter filter) {
        Head head = edit(reference, seen);
        check.filter(filter);
        filters.save(reference, filter);
        steps.record(head, CircularAction.EDIT, null, "receivers", null);
    }

    /** Hands it to the second person; refused with everything that is still missing. */
    @Requires(Right.CIRCULAR_WORK)
    public void submit(@Subject String reference, @Nullable Long seen) {
        Head head = steps.lock(reference, seen);
        steps.record(head, CircularAction.SUBMIT, null, null, null);
        check.complete(head);
        circulars.state(reference, CircularSteps.after(head, CircularAction.SUBMIT));
    }

    /** The composer takes it back to change it. */
    @Requires(Right.CIRCULAR_WORK)
    public void takeBack(@Subject String reference, @Nullable Long seen) {
        move(reference, seen, CircularAction.TAKE_BACK, null);
    }

    /** Gives it up before it was sent. */
    @Requires(Right.CIRCULAR_WORK)
    public void discard(@Subject String reference, @Nullable Long seen) {
        move(reference, seen, CircularAction.DISCARD, null);
    }

    private void move(String reference, @Nullable Long seen, CircularAction action, @Nullable String why) {
        Head head = steps.lock(reference, seen);
        circulars.state(reference, CircularSteps.after(head, action));
        steps.record(head, action, null, why, null);
    }

    private Head edit(String reference, @Nullable Long seen) {
        Head head = steps.lock(reference, seen);
        CircularSteps.after(head, CircularAction.EDIT);
        return head;
    }
}
