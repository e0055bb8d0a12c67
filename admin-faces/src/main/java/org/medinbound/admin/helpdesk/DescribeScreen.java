package org.medinbound.admin.helpdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.Asker;
import org.medinbound.helpdesk.QuestionDesk;
import org.medinbound.helpdesk.QuestionRow;

/** What the desk knows of a question: who asks, topic, tags, language. */
@Named
@ViewScoped
public class DescribeScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private QuestionScreen screen;

    @Inject
    private transient QuestionDesk desk;

    private @Nullable String topic;
    private @Nullable String tags;
    private @Nullable String agency;
    private @Nullable String language;
    private @Nullable String name;
    private @Nullable String mailbox;
    private @Nullable String phone;

    private QuestionRow row() {
        return screen.getPage().row();
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    public @Nullable String save() {
        return screen.act(
                () -> desk.describe(
                        screen.getReference(),
                        screen.getSeen(),
                        text(topic),
                        text(tags),
                        text(agency),
                        text(language),
                        new Asker(text(name), text(mailbox), text(phone))),
                "admin.helpdesk.done.describe");
    }

    public String getTopic() {
        return topic == null ? row().topic() : topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = topic;
    }

    public String getTags() {
        return tags == null ? String.join(" ", row().tags()) : tags;
    }

    public void setTags(@Nullable String tags) {
        this.tags = text(tags);
    }

    public String getAgency() {
        String known = row().agency();
        return agency == null ? known == null ? "" : known : agency;
    }

    public void setAgency(@Nullable String agency) {
        this.agency = text(agency);
    }

    public String getLanguage() {
        return language == null ? row().language() : language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = language;
    }

    public String getName() {
        return name == null ? row().asker().name() : name;
    }

    public void setName(@Nullable String name) {
        this.name = text(name);
    }

    public String getMailbox() {
        return mailbox == null ? row().asker().mailbox() : mailbox;
    }

    public void setMailbox(@Nullable String mailbox) {
        this.mailbox = text(mailbox);
    }

    public String getPhone() {
        return phone == null ? row().asker().phone() : phone;
    }

    public void setPhone(@Nullable String phone) {
        this.phone = text(phone);
    }
}
