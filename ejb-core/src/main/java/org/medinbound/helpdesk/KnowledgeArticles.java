package org.medinbound.helpdesk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.helpdesk.store.ArticleRows;
import org.medinbound.helpdesk.store.TemplateRows;
import org.medinbound.shared.BusinessRejection;

/** What the desk knows, written down by staff, in versions. */
@Stateless
@UseCase
public class KnowledgeArticles {
    @Inject
    ArticleRows rows;

    @Inject
    TemplateRows templates;

    @Inject
    QuestionClock clock;

    /**
     * What an officer typed.
     *
     * @param id number of the article, or null for a new one
     * @param seen version that was shown; null for a new one
     */
    public record Typed(
            @Nullable Long id,
            @Nullable Integer seen,
            String language,
            String title,
            String body,
            String topic,
            boolean shown) {}

    /** Articles by title; with words only those that hold them. */
    @Requires(value = Right.QUESTION_READ, recorded = false)
    public List<ArticleVersion> list(String words, boolean retired) {
        return rows.newest(words, false, retired);
    }

    /** Articles in use that agencies may read. */
    @Requires(value = Right.QUESTION_READ, recorded = false)
    public List<ArticleVersion> shown() {
        return rows.newest("", true, false);
    }

    /** All versions, newest first. */
    @Requires(value = Right.QUESTION_READ, recorded = false)
    public List<ArticleVersion> versions(long id) {
        List<ArticleVersion> versions = rows.versions(id);
        if (versions.isEmpty()) {
            throw BusinessRejection.notFound();
        }
        return versions;
    }

    /**
     * Saves a new version, of a new article when it has no number yet. Answers with the number.
     *
     * @throws BusinessRejection conflict {@code article.changed} when somebody saved meanwhile
     */
    @Requires(Right.QUESTION_WORK)
    public long save(Typed typed) {
        TextRules.begin()
                .needed(typed.title(), "title", 200)
                .needed(typed.body(), "body", QuestionThread.MAX_TEXT)
                .oneOf(typed.language(), "language", List.of("ja", "en"))
                .oneOf(typed.topic(), "topic", QuestionFilter.TOPICS)
                .check();
        long id = typed.id() == null ? rows.make() : typed.id();
        Integer newest = rows.lock(id);
        if (newest == null) {
            throw BusinessRejection.notFound();
        }
        Integer seen = typed.seen();
        if (newest > 0 && (seen == null || !seen.equals(newest))) {
            throw BusinessRejection.conflict("article.changed", newest);
        }
        rows.add(new ArticleVersion(
                id,
                newest + 1,
                typed.language(),
                typed.title().strip(),
                typed.body().strip(),
                typed.topic(),
                typed.shown(),
                Actors.current().id(),
                clock.now(),
                false));
        return id;
    }

    /** No longer in use, or in use again. */
    @Requires(Right.QUESTION_WORK)
    public void retire(long id, boolean retired) {
        if (rows.lock(id) == null) {
            throw BusinessRejection.notFound();
        }
        rows.retire(id, retired ? clock.now() : null);
    }

    /** Makes a template of the article's text, to be edited. Answers with the template's number. */
    @Requires(Right.QUESTION_WORK)
    public long makeTemplate(long id) {
        ArticleVersion article = versions(id).get(0);
        String body = article.body().replace("{{", "{ {").replace("}}", "} }");
        boolean japanese = article.language().equals("ja");
        long template = templates.make();
        templates.add(new TemplateVersion(
                template,
                1,
                article.title().substring(0, Math.min(120, article.title().length())),
                article.topic(),
                japanese ? body : "",
                japanese ? "" : body,
                Actors.current().id(),
                clock.now(),
                false));
        return template;
    }
}
