package org.medinbound.notification.store;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.medinbound.notification.Mail;
import org.medinbound.shared.Languages;
import org.medinbound.shared.Texts;

/**
 * Makes the plain text and the HTML of a mail from the same words. The HTML asks nothing of any server: no picture, no font, no
 * style sheet.
 */
final class MailFrame {
    private MailFrame() {}

    static RenderedMail render(Mail mail) {
        Texts texts = Texts.in(mail.language());
        Object[] arguments = mail.arguments().toArray();
        String key = "mail." + mail.template();
        String subject = oneLine(texts.get(key + ".subject", arguments));
        String body = texts.get(key + ".body", arguments).strip();
        String link = mail.link();
        String action = link == null ? "" : texts.get(key + ".action");
        String linkText = link == null ? "" : "\n\n" + action + ":\n" + link;
        String button = link == null
                ? ""
                : MailHtml.button(Map.of("link", MailHtml.escape(link), "action", MailHtml.escape(action)));
        Foot foot = Foot.of(texts, key);
        return new RenderedMail(
                mail.to(), subject, foot.below(body + linkText), html(texts, subject, body, button, foot));
    }

    /** No line end can enter a header from a text or its arguments. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    /** Who sends, and what an answer does; a template may say it in its own words ({@code .sender}, {@code .footer}). */
    private record Foot(String sender, String footer) {
        static Foot of(Texts texts, String key) {
            return new Foot(own(texts, key, "sender"), own(texts, key, "footer"));
        }

        private static String own(Texts texts, String key, String name) {
            return texts.get(texts.has(key + "." + name) ? key + "." + name : "mail.frame." + name);
        }

        String below(String body) {
            return body + "\n\n-- \n" + sender + "\n" + footer + "\n";
        }
    }

    private static String html(Texts texts, String subject, String body, String button, Foot foot) {
        String paragraphs = Arrays.stream(body.split("\\n\\s*\\n"))
                .map(paragraph -> MailHtml.paragraph(paragraph.strip()))
                .collect(Collectors.joining());
        return MailHtml.frame(Map.of(
                "language", MailHtml.escape(texts.language()),
                "direction", Languages.isRightToLeft(texts.language()) ? "rtl" : "ltr",
                "subject", MailHtml.escape(subject),
                "body", paragraphs,
                "button", button,
                "sender", MailHtml.escape(foot.sender()),
                "footer", MailHtml.escape(foot.footer())));
    }
}
