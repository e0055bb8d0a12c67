package org.medinbound.helpdesk;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A question that comes in.
 *
 * @param channel MAIL, PHONE, WEB or STAFF
 * @param agency list number, or null for a stranger
 * @param language BCP 47 tag of the language in which it is answered
 * @param topic one of {@link QuestionFilter#TOPICS}
 */
public record NewQuestion(
        String channel,
        @Nullable String agency,
        Asker asker,
        String language,
        String topic,
        String subject,
        Instant receivedAt) {}
