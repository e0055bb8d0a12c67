package org.medinbound.notification.store;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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
        String action = mail.link() == null ? null : texts.get(key + ".action");
        return new RenderedMail(
                mail.to(),
                subject,
                text(texts, body, action, mail.link()),
                html(texts, subject, body, action, mail.link()));
    }

    /** No line end can enter a header from a text or its arguments. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static String text(Texts texts, String body, @Nullable String action, @Nullable String link) {
        String middle = link == null ? "" : "\n\n" + action + ":\n" + link;
        return body + middle + "\n\n-- \n" + texts.get("mail.frame.sender") + "\n" + texts.get("mail.frame.footer")
                + "\n";
    }

    private static String html(
            Texts texts, String subject, String body, @Nullable String action, @Nullable String link) {
        String paragraphs = Arrays.stream(body.split("\\n\\s*\\n"))
                .map(p -> "<p style=\"margin:0 0 16px\">" + escape(p.strip()).replace("\n", "<br>") + "</p>\n")
                .collect(Collectors.joining());
        String button = link == null
                ? ""
                : "<p style=\"margin:24px 0\"><a href=\"" + escape(link)
                        + "\" style=\"display:inline-block;padding:12px 24px;background:#0017c1;color:#ffffff;"
                        + "font-weight:bold;text-decoration:none;border-radius:8px\">" + escape(String.valueOf(action))
                        + "</a></p>\n<p style=\"margin:0 0 16px;word-break:break-all;color:#4d4d4d;font-size:14px\">"
                        + escape(link) + "</p>\n";
        return "<!DOCTYPE html>\n<html lang=\"" + escape(texts.language()) + "\" dir=\""
                + (Languages.isRightToLeft(texts.language()) ? "rtl" : "ltr")
                + "\"><head><meta charset=\"utf-8\"><title>" + escape(subject) + "</title></head>\n"
                + "<body style=\"margin:0;padding:24px;background:#f2f2f2;color:#1a1a1a;"
                + "font-family:'Noto Sans JP','Hiragino Sans',sans-serif;font-size:16px;line-height:1.7\">\n"
                + "<main style=\"max-width:600px;margin:0 auto;padding:32px;background:#ffffff;border-radius:8px\">\n"
                + "<h1 style=\"margin:0 0 24px;font-size:22px;line-height:1.4\">" + escape(subject) + "</h1>\n"
                + paragraphs
                + button
                + "<hr style=\"border:0;border-top:1px solid #cccccc;margin:24px 0\">\n"
                + "<p style=\"margin:0;color:#4d4d4d;font-size:14px\">" + escape(texts.get("mail.frame.sender"))
                + "<br>"
                + escape(texts.get("mail.frame.footer")) + "</p>\n</main></body></html>\n";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
