package org.medinbound.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.StoredFile;

/**
 * Everything of a case, for its pages. Texts are opened; what the reader may not see is left out.
 *
 * @param medical free texts by field name of {@link InquiryForm}
 * @param wishes slugs of hospitals the sender asked for
 * @param answers the hospitals asked, in the order they were asked
 * @param events steps, oldest first
 * @param checks results of the quality check by item; empty for the sender
 */
public record CasePage(
        Standing standing,
        Person person,
        Map<String, String> medical,
        List<Asked> deficiencies,
        List<Message> messages,
        List<Answer> answers,
        List<Attached> files,
        List<String> wishes,
        List<Event> events,
        Map<String, String> checks) {
    public CasePage {
        medical = Map.copyOf(medical);
        deficiencies = List.copyOf(deficiencies);
        messages = List.copyOf(messages);
        answers = List.copyOf(answers);
        files = List.copyOf(files);
        wishes = List.copyOf(wishes);
        events = List.copyOf(events);
        checks = Map.copyOf(checks);
    }

    /** One thing that was asked for. */
    public record Asked(
            long id,
            String item,
            String text,
            LocalDate dueOn,
            String state,
            Instant askedAt,
            String answer,
            @Nullable Instant answeredAt) {}

    /** What somebody wrote; {@code side} is PATIENT or DESK. */
    public record Message(long id, String side, Instant at, String language, String text) {}

    /** A file and the deficiency it answers. */
    public record Attached(StoredFile file, @Nullable Long deficiencyId) {}

    /** A hospital that was asked. */
    public record Answer(
            String requestReference,
            String hospitalSlug,
            String hospitalName,
            String state,
            Instant sentAt,
            LocalDate dueOn,
            @Nullable Instant remindedAt,
            @Nullable Instant answeredAt,
            @Nullable String reasonLabel,
            @Nullable String reasonExplanation,
            String words,
            @Nullable Long lowJpy,
            @Nullable Long highJpy,
            @Nullable LocalDate validUntil) {}

    /** A step of the case; see {@link CaseEvent}. */
    public record Event(
            long id,
            Instant at,
            String actor,
            String side,
            String part,
            @Nullable String partReference,
            String action,
            @Nullable String fromState,
            @Nullable String toState,
            @Nullable String why) {}

    /** The first thing the sender is asked for and has not answered. */
    public Optional<Asked> todo() {
        return deficiencies.stream().filter(d -> d.state().equals("ASKED")).findFirst();
    }

    /** When the step first happened. */
    public Optional<Instant> when(String part, String action) {
        return events.stream()
                .filter(e -> e.part().equals(part) && e.action().equals(action))
                .map(Event::at)
                .findFirst();
    }
}
