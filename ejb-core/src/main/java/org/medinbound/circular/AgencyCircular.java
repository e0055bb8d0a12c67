package org.medinbound.circular;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.StoredFile;

/**
 * A circular as its receiver reads and answers it.
 *
 * @param text the words in the reader's language, else in English
 * @param dueOn its own day to answer by (Asia/Tokyo), or null
 * @param overdue the day has passed and nothing was answered
 * @param mayAnswer an answer, or a correction of it, is taken now
 * @param draft what was kept and not sent; empty when nothing is
 * @param versions what was sent, newest first
 * @param files files of draft and versions
 * @param attachments files that came with the circular
 */
public record AgencyCircular(
        String reference,
        String kind,
        String state,
        CircularText text,
        @Nullable Instant releasedAt,
        @Nullable LocalDate dueOn,
        boolean overdue,
        boolean mayAnswer,
        List<Question> questions,
        Map<Integer, String> draft,
        List<AnswerVersion> versions,
        List<StoredFile> files,
        List<StoredFile> attachments) {
    public AgencyCircular {
        questions = List.copyOf(questions);
        draft = Map.copyOf(draft);
        versions = List.copyOf(versions);
        files = List.copyOf(files);
        attachments = List.copyOf(attachments);
    }

    public boolean isCollection() {
        return kind.equals("COLLECTION");
    }

    public boolean isAnswered() {
        return !versions.isEmpty();
    }

    /** What the form shows: the draft, else the newest version. */
    public Map<Integer, String> shown() {
        if (!draft.isEmpty() || versions.isEmpty()) {
            return draft;
        }
        return versions.get(0).values();
    }

    /** The files whose ids stand in a kept value. */
    public List<StoredFile> files(String value) {
        return files.stream().filter(f -> value.contains(f.id().toString())).toList();
    }
}
