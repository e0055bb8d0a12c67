package org.medinbound.circular;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.circular.store.MailRows;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.Texts;

/** Mail of a circular to its receivers, each with a link of its own and a delivery record. */
@ApplicationScoped
class CircularMail {
    @Inject
    Outbox outbox;

    @Inject
    PortalLinks links;

    @Inject
    MailRows mails;

    @Inject
    CircularSteps steps;

    /** Queues it and writes it down; a receiver without a mailbox gets none, and that stands on record too. */
    void send(CircularPage circular, MailRows.Addressee to, String stage) {
        UUID id = null;
        String mailbox = to.mailbox();
        if (mailbox != null) {
            String link = links.issue(Role.GUARANTOR, to.number(), mailbox, to.language());
            id = outbox.put(new Mail(
                    template(circular.kind(), stage),
                    to.language(),
                    mailbox,
                    arguments(circular, to.language(), to.dueOn()),
                    link,
                    to.number()));
        }
        mails.add(
                circular.reference(),
                to,
                stage,
                id,
                steps.now(),
                Actors.current().id());
    }

    /** The mail of the release as a receiver of the language sees it. */
    MailPreview preview(CircularPage circular, String language, long receivers) {
        Texts texts = Texts.in(language);
        Object[] arguments = arguments(circular, language, circular.dueOn()).toArray();
        String key = "mail." + template(circular.kind(), "RELEASE");
        return new MailPreview(
                language,
                receivers,
                texts.get(key + ".subject", arguments),
                texts.get(key + ".body", arguments),
                texts.get(key + ".action"));
    }

    private static String template(String kind, String stage) {
        return switch (stage) {
            case "RELEASE" -> kind.equals("COLLECTION") ? "circular-asks" : "circular-tells";
            case "BEFORE", "DUE" -> "circular-reminder";
            case "AFTER" -> "circular-overdue";
            case "EXTENSION" -> "circular-extended";
            default -> kind.equals("COLLECTION") ? "circular-reminder" : "circular-tells";
        };
    }

    /** Subject, words, reference, and the day to answer by (a date as the texts format it). */
    private static List<Object> arguments(CircularPage circular, String language, @Nullable LocalDate dueOn) {
        CircularText text = circular.text(language).orElse(new CircularText(language, "", ""));
        LocalDate day = dueOn == null ? LocalDate.of(2000, 1, 1) : dueOn;
        ZonedDateTime noon = day.atTime(12, 0).atZone(SystemClock.TOKYO);
        return List.of(text.subject(), text.body(), circular.reference(), Date.from(noon.toInstant()));
    }
}
