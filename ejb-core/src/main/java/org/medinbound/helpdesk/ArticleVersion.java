package org.medinbound.helpdesk;

import java.time.Instant;

/**
 * What an article says.
 *
 * @param version from 1
 * @param language BCP 47 tag
 * @param topic one of {@link QuestionFilter#TOPICS}
 * @param shown may agencies read it on their pages?
 * @param savedBy pseudonymous id of who saved this version
 * @param retired no longer in use
 */
public record ArticleVersion(
        long id,
        int version,
        String language,
        String title,
        String body,
        String topic,
        boolean shown,
        String savedBy,
        Instant savedAt,
        boolean retired) {}
