package org.medinbound.admin.helpdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.helpdesk.ArticleVersion;
import org.medinbound.helpdesk.KnowledgeArticles;
import org.medinbound.helpdesk.QuestionQueue;
import org.medinbound.shared.BusinessRejection;

/** One article: its newest version in the form, the earlier ones below. Without a number: a new one. */
@Named
@ViewScoped
public class ArticleScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient KnowledgeArticles articles;

    @Inject
    private transient QuestionQueue queue;

    @Inject
    private transient Notices notices;

    private @Nullable Long id;
    private @Nullable Integer seen;
    private String language = "ja";
    private @Nullable String title;
    private @Nullable String body;
    private String topic = "OTHER";
    private boolean shown;
    private boolean retired;
    private transient @Nullable List<ArticleVersion> versions;

    public void open() {
        if (id != null) {
            ArticleVersion newest = getVersions().get(0);
            seen = newest.version();
            language = newest.language();
            title = newest.title();
            body = newest.body();
            topic = newest.topic();
            shown = newest.shown();
            retired = newest.retired();
        }
    }

    public List<ArticleVersion> getVersions() {
        List<ArticleVersion> known = versions;
        if (known == null) {
            known = id == null ? List.of() : articles.versions(id);
            versions = known;
        }
        return known;
    }

    public Map<String, String> getNames() {
        return queue.officers();
    }

    public @Nullable String save() {
        try {
            long saved = articles.save(new KnowledgeArticles.Typed(
                    id, seen, language, TemplateScreen.text(title), TemplateScreen.text(body), topic, shown));
            return page(saved, "admin.helpdesk.done.article");
        } catch (BusinessRejection refused) {
            notices.refuse(refused);
            return null;
        }
    }

    public @Nullable String retire() {
        if (id == null) {
            return null;
        }
        articles.retire(id, !retired);
        return page(id, retired ? "admin.helpdesk.done.unretire" : "admin.helpdesk.done.retire");
    }

    /** Goes on with a template made of the article. */
    public @Nullable String makeTemplate() {
        if (id == null) {
            return null;
        }
        long template = articles.makeTemplate(id);
        notices.doneOnNextPage("admin.helpdesk.done.made");
        return "/helpdesk/template.xhtml?faces-redirect=true&id=" + template;
    }

    private String page(long number, String done) {
        notices.doneOnNextPage(done);
        return "/helpdesk/article.xhtml?faces-redirect=true&id=" + number;
    }

    public @Nullable Long getId() {
        return id;
    }

    public void setId(@Nullable Long id) {
        this.id = id;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(@Nullable String language) {
        this.language = TemplateScreen.text(language);
    }

    public @Nullable String getTitle() {
        return title;
    }

    public void setTitle(@Nullable String title) {
        this.title = title;
    }

    public @Nullable String getBody() {
        return body;
    }

    public void setBody(@Nullable String body) {
        this.body = body;
    }

    public String getTopic() {
        return topic;
    }

    public void setTopic(@Nullable String topic) {
        this.topic = TemplateScreen.text(topic);
    }

    public boolean isShown() {
        return shown;
    }

    public void setShown(boolean shown) {
        this.shown = shown;
    }

    public boolean isRetired() {
        return retired;
    }
}
