package org.medinbound.admin.helpdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.AnswerTemplates;
import org.medinbound.helpdesk.ArticleVersion;
import org.medinbound.helpdesk.KnowledgeArticles;
import org.medinbound.helpdesk.TemplateVersion;

/** The lists of templates and of articles, with the words searched for in the address. */
@Named
@ViewScoped
public class TemplateListScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AnswerTemplates templates;

    @Inject
    private transient KnowledgeArticles articles;

    private @Nullable String text;
    private boolean retired;
    private transient @Nullable List<TemplateVersion> foundTemplates;
    private transient @Nullable List<ArticleVersion> foundArticles;

    public List<TemplateVersion> getTemplates() {
        List<TemplateVersion> known = foundTemplates == null ? templates.list(words(), retired) : foundTemplates;
        foundTemplates = known;
        return known;
    }

    public List<ArticleVersion> getArticles() {
        List<ArticleVersion> known = foundArticles == null ? articles.list(words(), retired) : foundArticles;
        foundArticles = known;
        return known;
    }

    private String words() {
        return text == null ? "" : text;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public boolean isRetired() {
        return retired;
    }

    public void setRetired(boolean retired) {
        this.retired = retired;
    }
}
