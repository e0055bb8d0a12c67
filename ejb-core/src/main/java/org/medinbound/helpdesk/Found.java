package org.medinbound.helpdesk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search over everything found.
 *
 * @param questions by what the desk noted, the subject, or a message
 * @param messagesRead how many messages were opened for it
 * @param backTo how far back messages were read; null when all were
 */
public record Found(
        List<Hit> questions,
        List<TemplateVersion> templates,
        List<ArticleVersion> articles,
        int messagesRead,
        @Nullable Instant backTo) {
    public Found {
        questions = List.copyOf(questions);
        templates = List.copyOf(templates);
        articles = List.copyOf(articles);
    }

    /** A question, and the piece of text in which the words stand; empty when they stand in what the desk noted. */
    public record Hit(QuestionRow question, String excerpt) {}
}
