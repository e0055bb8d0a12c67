package org.medinbound.system;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Steps that tests of inquiries share: writing one, coming in by link and code, signing in as staff. */
final class CaseWalk {
    static final byte[] PDF = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]+");
    private static final Pattern CODE = Pattern.compile("\\b(\\d{6})\\b");
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

    private final Product product;

    CaseWalk(Product product) {
        this.product = product;
    }

    /** Presses the first button of the page's last form, or of its only one. */
    static void next(Page page) {
        page.locator("main form .actions .btn").first().click();
    }

    /** Writes a draft up to the page of files. */
    void writeUpToFiles(Page page, String mailbox, String language) {
        page.navigate(product.base() + "/" + language + "/inquiries/new");
        page.locator("main form button").first().click();
        page.locator("input[value=TREATMENT]").check();
        next(page);
        page.locator("input[value=SELF]").check();
        page.locator("#name").fill("Amal Karim (fictitious)");
        page.locator("#email").fill(mailbox);
        page.locator("#residence").selectOption("AE");
        page.locator("#birthYear").fill("1975");
        page.locator("input[value=FEMALE]").check();
        next(page);
        page.locator("#question")
                .fill("Early stomach cancer was found in October. Can it be removed without opening the abdomen?");
        page.locator("#condition").fill("No pain. I can fly.");
        next(page);
        // A product without a directory knows no specialties; the sender may leave it open.
        if (page.locator("#specialty option[value=gastroenterology]").count() > 0) {
            page.locator("#specialty").selectOption("gastroenterology");
        }
        page.locator("input[value=WITHIN_3_MONTHS]").check();
        page.locator("#companions").fill("1");
        next(page);
    }

    static void attach(Page page, String name, String type, byte[] content) {
        page.locator("#file").setInputFiles(new FilePayload(name, type, content));
        page.locator("main .card form button").click();
    }

    /** From the page of files to the page that thanks; answers with the reference. */
    static String sendFromFiles(Page page) {
        next(page);
        for (String consent : List.of("CARE", "SENSITIVE", "ABROAD")) {
            page.locator("input[value=" + consent + "]").check();
        }
        next(page);
        next(page);
        return first(REFERENCE, page.locator("main").innerText(), 0);
    }

    /** Opens the link of the mailbox's newest mail that names the words, and signs in with the code that follows. */
    void comeIn(Page page, String mailbox, String words) {
        String link = first(LINK, mail(mailbox, 0, words), 0);
        page.navigate(link);
        int seen = mails(mailbox).size();
        page.locator("main form button").first().click();
        page.locator("#code").fill(first(CODE, mail(mailbox, seen, ""), 1));
        page.locator("main form button").first().click();
    }

    /** Waits for a mail after the first {@code seen} ones whose text holds the words; the newest one counts. */
    String mail(String mailbox, int seen, String words) {
        return Awaitility.await("a mail to " + mailbox + " about " + words)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> find(mailbox, seen, words), Optional::isPresent)
                .orElseThrow();
    }

    private Optional<String> find(String mailbox, int seen, String words) {
        Mailbox box = new Mailbox(product, mailbox);
        int count = box.all().size();
        for (int i = count; i > seen; i--) {
            String text = box.text(i);
            if (text.contains(words) && (!words.isEmpty() || CODE.matcher(text).find())) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }

    private List<MimeMessage> mails(String mailbox) {
        return new Mailbox(product, mailbox).all();
    }

    /** One value out of the database, to look behind the pages. */
    String value(String query, String argument) {
        try (Connection connection = product.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, argument);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? rows.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static void choose(Locator selects, String option) {
        for (Locator select : selects.all()) {
            select.selectOption(option);
        }
    }

    static String first(Pattern pattern, String text, int group) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new AssertionError("No " + pattern + " in:\n" + text);
        }
        return matcher.group(group);
    }
}
