package org.medinbound.portal.helpdesk;

import jakarta.ws.rs.core.EntityPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.medinbound.helpdesk.QuestionFilter;
import org.medinbound.helpdesk.QuestionRow;
import org.medinbound.mailbox.ReceivedMail.Attachment;
import org.medinbound.portal.web.Choice;
import org.medinbound.portal.web.Page;

/** Words, colours and choices of an agency's question. */
public final class QuestionWords {
    private QuestionWords() {}

    /** Colour of the state for the agency: it waits only when the desk asked back. */
    public static String tone(QuestionRow row) {
        return switch (row.state()) {
            case "AWAITING_SENDER" -> "wait";
            case "ANSWERED" -> "ok";
            case "CLOSED" -> "";
            default -> row.late() ? "bad" : "info";
        };
    }

    /** The subject, or words that say there is none. */
    public static String subject(Page page, QuestionRow row) {
        return row.subject().isBlank() ? page.t("helpdesk.no-subject") : row.subject();
    }

    static List<Choice> topics(Page page) {
        return QuestionFilter.TOPICS.stream()
                .map(topic -> Choice.of(topic, page.t("helpdesk.topic." + topic)))
                .toList();
    }

    /** The files that were chosen. */
    static List<Attachment> files(List<EntityPart> parts) {
        List<Attachment> files = new ArrayList<>();
        for (EntityPart part : parts) {
            Optional<String> name = part.getFileName().filter(n -> !n.isBlank());
            if (part.getName().equals("file") && name.isPresent()) {
                files.add(new Attachment(name.get(), part::getContent));
            }
        }
        return files;
    }
}
