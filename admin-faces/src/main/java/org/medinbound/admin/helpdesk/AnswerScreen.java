package org.medinbound.admin.helpdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.helpdesk.AnswerTemplates;
import org.medinbound.helpdesk.ArticleVersion;
import org.medinbound.helpdesk.KnowledgeArticles;
import org.medinbound.helpdesk.QuestionAnswers;
import org.medinbound.helpdesk.QuestionPage;
import org.medinbound.helpdesk.TemplateVersion;

/** Writing to the sender: from a template or in own words, as the answer or to ask back. */
@Named
@ViewScoped
public class AnswerScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private QuestionScreen screen;

    @Inject
    private transient QuestionAnswers answers;

    @Inject
    private transient AnswerTemplates templates;

    @Inject
    private transient KnowledgeArticles articles;

    @Inject
    private transient Notices notices;

    private transient @Nullable List<TemplateVersion> offered;
    private @Nullable Long template;
    private @Nullable Long used;
    private @Nullable Integer usedVersion;
    private @Nullable String text;
    private @Nullable String channel;
    private String @Nullable [] chosen;

    /** Templates in use, those for the question's topic first. */
    public List<TemplateVersion> getTemplates() {
        List<TemplateVersion> known = offered;
        if (known == null) {
            String topic = screen.getPage().row().topic();
            known = templates.list("", false).stream()
                    .sorted((a, b) ->
                            Boolean.compare(b.topic().equals(topic), a.topic().equals(topic)))
                    .toList();
            offered = known;
        }
        return known;
    }

    public List<ArticleVersion> getArticles() {
        return articles.shown();
    }

    /** Puts the template, filled with the question's values, into the field, and names what has no value. */
    public void fill() {
        if (template != null) {
            AnswerTemplates.Filled filled = templates.fill(screen.getReference(), template);
            text = filled.text();
            used = filled.template();
            usedVersion = filled.version();
            if (!filled.missing().isEmpty()) {
                notices.warn("admin.helpdesk.missing", String.join(", ", filled.missing()));
            }
        }
    }

    /** Puts the ministry's last answer into the field. */
    public void quote() {
        text = screen.getPage().handOvers().stream()
                .filter(h -> h.state().equals("DECIDED"))
                .map(QuestionPage.HandOver::answer)
                .reduce((first, last) -> last)
                .orElse(text);
    }

    private QuestionAnswers.Reply reply() {
        List<Long> ids = chosen == null
                ? List.of()
                : Arrays.stream(chosen).map(Long::valueOf).toList();
        return new QuestionAnswers.Reply(
                text == null ? "" : text, channel == null ? "MAIL" : channel, used, usedVersion, ids);
    }

    public @Nullable String answer() {
        return screen.act(
                () -> answers.answer(screen.getReference(), screen.getSeen(), reply()), "admin.helpdesk.done.answer");
    }

    public @Nullable String askBack() {
        return screen.act(
                () -> answers.askBack(screen.getReference(), screen.getSeen(), reply()), "admin.helpdesk.done.ask");
    }

    public @Nullable Long getTemplate() {
        return template;
    }

    public void setTemplate(@Nullable Long template) {
        this.template = template;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    /** By mail when there is a mailbox, else by telephone. */
    public @Nullable String getChannel() {
        if (channel == null) {
            channel = screen.getPage().row().asker().mailbox().isEmpty() ? "PHONE" : "MAIL";
        }
        return channel;
    }

    public void setChannel(@Nullable String channel) {
        this.channel = channel;
    }

    public String @Nullable [] getChosen() {
        return chosen == null ? null : chosen.clone();
    }

    public void setChosen(String @Nullable [] chosen) {
        this.chosen = chosen == null ? null : chosen.clone();
    }
}
