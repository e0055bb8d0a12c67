package org.medinbound.helpdesk;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.helpdesk.store.ArticleRows;
import org.medinbound.helpdesk.store.QuestionLists;
import org.medinbound.helpdesk.store.SealedSearch;
import org.medinbound.helpdesk.store.TemplateRows;

/**
 * One search over everything: articles and templates by their index, questions by what the desk noted, and what people wrote by
 * opening the newest messages one by one; see ADR 21 for why no index of them is kept.
 */
@Stateless
@UseCase
public class HelpdeskSearch {
    private static final int MOST_HITS = 100;

    @Inject
    QuestionLists lists;

    @Inject
    SealedSearch sealed;

    @Inject
    TemplateRows templates;

    @Inject
    ArticleRows articles;

    @Inject
    QuestionClock clock;

    /** Everything that holds every word; nothing for less than one character. */
    @Requires(Right.QUESTION_READ)
    public Found search(String words) {
        String typed = words.strip();
        if (typed.isEmpty()) {
            return new Found(List.of(), List.of(), List.of(), 0, null);
        }
        Map<String, Found.Hit> hits = new LinkedHashMap<>();
        QuestionFilter noted =
                new QuestionFilter(typed, null, null, null, null, null, false, true, "received", true, 1, MOST_HITS);
        lists.page(noted, clock.today()).rows().forEach(row -> hits.put(row.reference(), new Found.Hit(row, "")));
        SealedSearch.Result written = sealed.search(typed, clock.today(), MOST_HITS);
        written.hits().forEach(hit -> hits.putIfAbsent(hit.question().reference(), hit));
        return new Found(
                List.copyOf(hits.values()),
                templates.newest(typed, false),
                articles.newest(typed, false, false),
                written.read(),
                written.backTo());
    }
}
