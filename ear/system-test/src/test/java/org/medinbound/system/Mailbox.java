package org.medinbound.system;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What arrived at the SMTP server for one address. */
public final class Mailbox {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");

    private final Product product;
    private final String address;

    public Mailbox(Product product, String address) {
        this.product = product;
        this.address = address;
    }

    /** All mails for the address, in the order of arrival. */
    public List<MimeMessage> all() {
        return Arrays.stream(product.mail().getReceivedMessages())
                .filter(this::isMine)
                .toList();
    }

    private boolean isMine(MimeMessage message) {
        try {
            return Arrays.stream(message.getRecipients(Message.RecipientType.TO))
                    .anyMatch(to -> to.toString().contains(address));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Waits for the mail number {@code count} (from 1) and answers with its plain text. */
    public String text(int count) {
        Awaitility.await("mail " + count + " for " + address)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(() -> all().size() >= count);
        return plain(all().get(count - 1));
    }

    /** The first link of that mail. */
    public String link(int count) {
        return first(LINK, text(count), 0);
    }

    /** The six digits of that mail. */
    public String code(int count) {
        return first(CODE, text(count), 1);
    }

    /** The first link of the first mail with these words; for mailboxes to which other mail goes as well. */
    public String linkOf(String words) {
        return first(LINK, withWords(words), 0);
    }

    /** The six digits of the first mail with these words. */
    public String codeOf(String words) {
        return first(CODE, withWords(words), 1);
    }

    private String withWords(String words) {
        return Awaitility.await("a mail with " + words + " for " + address)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> all().stream()
                                .map(Mailbox::plain)
                                .filter(text -> text.contains(words))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String first(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in the mail:\n" + text);
        }
        return matcher.group(group);
    }

    private static String plain(Part part) {
        try {
            if (part.isMimeType("text/plain")) {
                return part.getContent().toString();
            }
            if (part.getContent() instanceof Multipart parts) {
                for (int i = 0; i < parts.getCount(); i++) {
                    String text = plain(parts.getBodyPart(i));
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
            return "";
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
