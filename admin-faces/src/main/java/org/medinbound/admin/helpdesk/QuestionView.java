package org.medinbound.admin.helpdesk;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.admin.shell.TimelineRow;
import org.medinbound.helpdesk.AnswerTemplates;
import org.medinbound.helpdesk.QuestionDesk;
import org.medinbound.helpdesk.QuestionPage;
import org.medinbound.helpdesk.QuestionRow;
import org.medinbound.shared.Languages;

/** Words and colours of questions. */
@Named
@RequestScoped
public class QuestionView {
    @Inject
    private TextMap texts;

    @Inject
    private Language language;

    /** Who asks, in the reader's language. */
    public String from(QuestionRow row) {
        String from = row.from(language.getTag());
        return from.isEmpty() ? texts.get("admin.helpdesk.unknown") : from;
    }

    /** The subject, or words that say there is none. */
    public String subject(QuestionRow row) {
        return row.subject().isBlank() ? texts.get("helpdesk.no-subject") : row.subject();
    }

    public String languageName(String tag) {
        return Languages.ownName(tag);
    }

    public String tone(QuestionRow row) {
        if (row.late()) {
            return "bad";
        }
        return switch (row.state()) {
            case "NEW", "REOPENED", "IN_WORK" -> "wait";
            case "AWAITING_SENDER", "AWAITING_MINISTRY" -> "info";
            case "ANSWERED" -> "ok";
            default -> "";
        };
    }

    public String fileTone(String state) {
        return switch (state) {
            case "CLEAN", "RELEASED" -> "ok";
            case "INFECTED" -> "bad";
            default -> "wait";
        };
    }

    public List<String> getLinkKinds() {
        return QuestionDesk.LINKS;
    }

    /** Names of the placeholders with what they mean. */
    public List<Map.Entry<String, String>> getPlaceholders() {
        return AnswerTemplates.PLACEHOLDERS.stream()
                .map(name -> Map.entry("{{" + name + "}}", texts.get("helpdesk.placeholder." + name)))
                .toList();
    }

    /** The steps, newest first; {@code names} of those who acted by their id. */
    public List<TimelineRow> timeline(QuestionPage page, Map<String, String> names) {
        List<TimelineRow> rows = new ArrayList<>();
        for (QuestionPage.Event event : page.events()) {
            rows.add(
                    0,
                    new TimelineRow(
                            event.at(),
                            texts.get("helpdesk.event." + event.action()),
                            name(event.actor(), names),
                            detail(event, names),
                            toneOf(event.action())));
        }
        return rows;
    }

    private String detail(QuestionPage.Event event, Map<String, String> names) {
        String why = event.why();
        return switch (event.action()) {
            case "OWNER" -> event.toState() == null ? texts.get("admin.helpdesk.nobody") : name(event.toState(), names);
            case "DESCRIBE" -> event.toState() == null ? "" : event.toState();
            case "CLOSE" -> why == null ? "" : texts.get("helpdesk.close." + why);
            case "RECEIVE", "ANSWER", "ASK_BACK" -> why == null ? "" : texts.get("helpdesk.channel." + why);
            case "LINK", "UNLINK" -> why == null ? "" : why;
            default -> "";
        };
    }

    private static String toneOf(String action) {
        return switch (action) {
            case "ANSWER", "DECIDE" -> "ok";
            case "ASK_BACK", "HAND_OVER" -> "wait";
            default -> "";
        };
    }

    /** Name of whoever acted. */
    public String name(@Nullable String actor, Map<String, String> names) {
        if (actor == null) {
            return "";
        }
        int colon = actor.indexOf(':');
        String side = colon < 0 ? actor : actor.substring(0, colon);
        return names.getOrDefault(actor, side.equals("staff") ? actor : texts.get("helpdesk.side." + side));
    }
}
