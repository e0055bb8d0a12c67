package org.medinbound.helpdesk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.StoredFile;
import org.medinbound.mailbox.ReceivedMail.LeftOut;

/**
 * Everything of a question, for its pages. Texts are opened; what the reader may not see is left out.
 *
 * @param dueIfResumed while the clock stands still: the last day if the other side answered now
 * @param promise working days of the rule that governs it
 * @param ruleFrom since when that rule holds
 * @param messages oldest first
 * @param events steps, oldest first
 */
public record QuestionPage(
        QuestionRow row,
        @Nullable LocalDate dueIfResumed,
        int promise,
        LocalDate ruleFrom,
        List<Message> messages,
        List<Attached> files,
        List<Link> links,
        List<HandOver> handOvers,
        List<Event> events) {
    public QuestionPage {
        messages = List.copyOf(messages);
        files = List.copyOf(files);
        links = List.copyOf(links);
        handOvers = List.copyOf(handOvers);
        events = List.copyOf(events);
    }

    /**
     * What was said.
     *
     * @param kind IN, ANSWER, ASK, RECEIPT, NOTE or AUTOMATIC
     * @param correspondent mailbox from which or to which it went; empty when by no mail
     * @param template number and version of the template it was written from, or null
     * @param mail its delivery record, or null
     */
    public record Message(
            long id,
            String kind,
            String channel,
            String author,
            Instant at,
            String language,
            String correspondent,
            String text,
            List<LeftOut> leftOut,
            @Nullable String template,
            @Nullable UUID mail,
            List<ArticleName> articles) {
        public Message {
            leftOut = List.copyOf(leftOut);
            articles = List.copyOf(articles);
        }

        /** From the asker's side? */
        public boolean isIncoming() {
            return kind.equals("IN") || kind.equals("AUTOMATIC");
        }
    }

    /** An article that a message points to. */
    public record ArticleName(long id, String title) {}

    /** A file and the message it belongs to. */
    public record Attached(StoredFile file, long messageId) {}

    /** What else the question concerns. */
    public record Link(String kind, String target) {}

    /**
     * What was handed over to the ministry.
     *
     * @param state OPEN, DECIDED or TAKEN_BACK
     * @param answer empty while there is none
     */
    public record HandOver(
            long id,
            String summary,
            String askedBy,
            Instant askedAt,
            String state,
            String answer,
            @Nullable String endedBy,
            @Nullable Instant endedAt) {}

    /** A step; see {@link QuestionEvent}. */
    public record Event(
            long id,
            Instant at,
            String actor,
            String side,
            String action,
            @Nullable String fromState,
            @Nullable String toState,
            @Nullable String why) {}

    /** The hand-over that waits for the ministry. */
    public Optional<HandOver> openHandOver() {
        return handOvers.stream().filter(h -> h.state().equals("OPEN")).findFirst();
    }

    /** Files of the message. */
    public List<StoredFile> filesOf(long message) {
        return files.stream()
                .filter(f -> f.messageId() == message)
                .map(Attached::file)
                .toList();
    }
}
