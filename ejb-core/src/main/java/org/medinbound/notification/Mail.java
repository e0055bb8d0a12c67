package org.medinbound.notification;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mail to one person.
 *
 * @param template name of the template: keys {@code mail.<template>.subject} and {@code mail.<template>.body} of the bundles
 * @param language BCP 47 tag of the reader's language
 * @param to the mailbox
 * @param arguments of the texts, {@code {0}} onward; formatted for the language
 * @param link address of the one button of the mail, or null; its label is {@code mail.<template>.action}
 * @param about what the mail is about, for the record (a case reference, a guarantor number); no personal data
 * @param thread the talk it belongs to, or null when it stands alone
 */
public record Mail(
        String template,
        String language,
        String to,
        List<Object> arguments,
        @Nullable String link,
        String about,
        @Nullable MailThread thread) {
    public Mail {
        arguments = List.copyOf(arguments);
    }

    /** A mail that stands alone. */
    public Mail(
            String template, String language, String to, List<Object> arguments, @Nullable String link, String about) {
        this(template, language, to, arguments, link, about, null);
    }
}
