package org.medinbound.helpdesk;

import java.time.Instant;

/**
 * What a template for answers says.
 *
 * @param version from 1
 * @param topic one of {@link QuestionFilter#TOPICS}: for questions about this
 * @param bodyJa Japanese text with placeholders, or empty
 * @param bodyEn English text with placeholders, or empty
 * @param savedBy pseudonymous id of who saved this version
 * @param retired no longer offered
 */
public record TemplateVersion(
        long id,
        int version,
        String name,
        String topic,
        String bodyJa,
        String bodyEn,
        String savedBy,
        Instant savedAt,
        boolean retired) {
    /** The text for a reader of that language; in the other one when there is no such text. */
    public String in(String language) {
        boolean japanese = language.equals("ja");
        String wanted = japanese ? bodyJa : bodyEn;
        return !wanted.isEmpty() ? wanted : japanese ? bodyEn : bodyJa;
    }

    /** Is there a text in the language? */
    public boolean speaks(String language) {
        return !(language.equals("ja") ? bodyJa : bodyEn).isEmpty();
    }
}
