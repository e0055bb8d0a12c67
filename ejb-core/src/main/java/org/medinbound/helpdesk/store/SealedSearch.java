package org.medinbound.helpdesk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.Found;
import org.medinbound.helpdesk.QuestionRow;
import org.medinbound.helpdesk.model.SearchWords;

/** Search in what is sealed: opens the newest messages, within a bound, and forgets them. */
@ApplicationScoped
public class SealedSearch {
    /** Messages that are opened at most; some hundreds of milliseconds. */
    static final int MOST_MESSAGES = 4_000;

    private static final int EXCERPT = 70;

    @Inject
    Jdbi jdbi;

    @Inject
    QuestionTexts texts;

    @Inject
    QuestionLists lists;

    /** What was found; {@code backTo} is null when everything was read. */
    public record Result(
            List<Found.Hit> hits, int read, @Nullable Instant backTo) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Sealed(String reference, byte[] subject, byte[] text, Instant at) {}

    public Result search(String words, LocalDate today, int most) {
        List<Sealed> messages = jdbi.withHandle(h -> h.createQuery("""
                        select m.reference, q.subject_sealed, m.text_sealed, m.at from question_message m
                        join question q on q.reference = m.reference order by m.id desc limit ?""")
                .bind(0, MOST_MESSAGES)
                .map((r, c) -> new Sealed(r.getString(1), r.getBytes(2), r.getBytes(3), Questions.instant(r, "at")))
                .list());
        texts.ready(messages.stream().map(Sealed::reference).toList());
        Map<String, String> excerpts = new LinkedHashMap<>();
        for (Sealed message : messages) {
            if (excerpts.size() < most && !excerpts.containsKey(message.reference())) {
                String subject = texts.open(message.reference(), message.subject());
                String text = texts.open(message.reference(), message.text());
                if (SearchWords.holds(subject + "\n" + text, words)) {
                    excerpts.put(message.reference(), excerpt(text, words));
                }
            }
        }
        boolean all = messages.size() < MOST_MESSAGES;
        return new Result(
                rows(excerpts, today),
                messages.size(),
                all ? null : messages.get(messages.size() - 1).at());
    }

    private List<Found.Hit> rows(Map<String, String> excerpts, LocalDate today) {
        Map<String, QuestionRow> rows = new LinkedHashMap<>();
        lists.named(excerpts.keySet(), today).forEach(row -> rows.put(row.reference(), row));
        List<Found.Hit> hits = new ArrayList<>();
        excerpts.forEach((reference, excerpt) -> {
            QuestionRow row = rows.get(reference);
            if (row != null) {
                hits.add(new Found.Hit(row, excerpt));
            }
        });
        return hits;
    }

    /** The piece around the first word, in one line; empty when it stands in the subject alone. */
    private static String excerpt(String text, String words) {
        String line = text.replaceAll("\\s+", " ").strip();
        String first = words.strip().split("\\s+")[0].toLowerCase(Locale.ROOT);
        int at = line.toLowerCase(Locale.ROOT).indexOf(first);
        if (at < 0) {
            return "";
        }
        int begin = Math.max(0, at - EXCERPT);
        int end = Math.min(line.length(), at + first.length() + EXCERPT);
        return (begin > 0 ? "…" : "") + line.substring(begin, end) + (end < line.length() ? "…" : "");
    }
}
