package org.medinbound.admin.helpdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.helpdesk.Asker;
import org.medinbound.helpdesk.QuestionEntry;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** Entering what was asked by telephone, by post or at the counter. */
@Named
@ViewScoped
public class NewQuestionScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

    @Inject
    private transient QuestionEntry entry;

    @Inject
    private transient Notices notices;

    @Inject
    private transient Clock clock;

    private final Typed typed = new Typed();

    /** What stands in the form. */
    public static class Typed implements Serializable {
        private static final long serialVersionUID = 1L;

        private String channel = "PHONE";
        private String agency = "";
        private String name = "";
        private String mailbox = "";
        private String phone = "";
        private String language = "ja";
        private String topic = "OTHER";
        private String subject = "";
        private String text = "";
        private @Nullable String receivedAt;

        public String getChannel() {
            return channel;
        }

        public void setChannel(@Nullable String value) {
            channel = text(value);
        }

        public String getAgency() {
            return agency;
        }

        public void setAgency(@Nullable String value) {
            agency = text(value);
        }

        public String getName() {
            return name;
        }

        public void setName(@Nullable String value) {
            name = text(value);
        }

        public String getMailbox() {
            return mailbox;
        }

        public void setMailbox(@Nullable String value) {
            mailbox = text(value);
        }

        public String getPhone() {
            return phone;
        }

        public void setPhone(@Nullable String value) {
            phone = text(value);
        }

        public String getLanguage() {
            return language;
        }

        public void setLanguage(@Nullable String value) {
            language = text(value);
        }

        public String getTopic() {
            return topic;
        }

        public void setTopic(@Nullable String value) {
            topic = text(value);
        }

        public String getSubject() {
            return subject;
        }

        public void setSubject(@Nullable String value) {
            subject = text(value);
        }

        public String getText() {
            return text;
        }

        public void setText(@Nullable String value) {
            text = text(value);
        }

        private static String text(@Nullable String value) {
            return value == null ? "" : value.strip();
        }
    }

    public Typed getTyped() {
        return typed;
    }

    /** Minute of Asia/Tokyo; now unless the officer says otherwise. */
    public String getReceivedAt() {
        String at = typed.receivedAt;
        return at == null ? MINUTE.format(clock.instant().atZone(SystemClock.TOKYO)) : at;
    }

    public void setReceivedAt(@Nullable String value) {
        typed.receivedAt = value;
    }

    public @Nullable String save() {
        try {
            String reference = entry.enter(new QuestionEntry.Typed(
                    typed.channel,
                    typed.agency,
                    new Asker(typed.name, typed.mailbox, typed.phone),
                    typed.language,
                    typed.topic,
                    typed.subject,
                    typed.text,
                    received()));
            notices.doneOnNextPage("admin.helpdesk.done.enter");
            return "/helpdesk/question.xhtml?faces-redirect=true&ref=" + reference;
        } catch (BusinessRejection refused) {
            notices.refuse(refused);
            return null;
        }
    }

    private Instant received() {
        try {
            return LocalDateTime.parse(getReceivedAt().strip())
                    .atZone(SystemClock.TOKYO)
                    .toInstant();
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("question.received", "receivedAt");
        }
    }
}
