package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.medinbound.shared.SystemClock;
import org.medinbound.spreadsheet.SheetLimits;
import org.medinbound.spreadsheet.SheetReader;

/** A request of the ministry on its whole way: composed, released by a second person, answered with a file, reminded, exported. */
class CircularBrowserTest {
    private static final String SUBJECT = "Contracts with hospitals (invented)";
    private static final byte[] PAPER = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
            .getBytes(StandardCharsets.US_ASCII);

    private final Product product = Product.shared();
    private final LocalDate due =
            LocalDate.ofInstant(product.now(), SystemClock.TOKYO).plusDays(20);

    @Test
    void theMinistryAsksASecondPersonSendsAgenciesAnswerAndTheResultIsASpreadsheet() throws IOException {
        secondContact();
        String reference = composed();
        released(reference);
        answered(reference);
        remindedAndRead(reference);
    }

    private String composed() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "ministry");
            Page page = browser.go("/admin/circular/list.xhtml");
            browser.assertFits("circular-queue");
            page.locator("[id$='begin:collection']").click();
            page.waitForURL(Pattern.compile("draft\\.xhtml\\?ref="));
            String reference = page.url().replaceAll(".*ref=", "");
            write(page);
            attached(page);
            choose(page, "Ｂ－０１１　B-012");
            question(page, "NUMBER", "契約件数", "Number of contracts", true);
            question(page, "CHOICE", "契約書の保管", "Where the contracts are kept", true);
            question(page, "FILE", "契約一覧", "List of contracts", false);
            assertThat(page.locator("#preview").innerText())
                    .contains("日本語: 2 receivers", "【経済産業省 照会】契約件数の照会", "架空の照会です");
            browser.assertFits("circular-draft");
            page.locator("[id='end:submit']").click();
            page.waitForURL(Pattern.compile("circular\\.xhtml\\?ref="));
            assertThat(page.locator("main").innerText()).contains("A second person releases it.");
            assertThat(page.locator("[id='release:send']").count())
                    .as("the composer cannot release")
                    .isZero();
            browser.assertFits("circular-submitted");
            return reference;
        }
    }

    private void write(Page page) {
        page.locator("[id$=':dueOn']").fill(due.toString());
        page.locator("[id$=':subject_ja']").fill("契約件数の照会");
        page.locator("[id$=':body_ja']").fill("架空の照会です。\n医療機関との契約件数をご回答ください。");
        page.locator("[id$=':subject_en']").fill(SUBJECT);
        page.locator("[id$=':body_en']").fill("This request is invented.\nPlease tell us how many contracts you have.");
        page.locator("[id='words:save']").click();
        assertThat(page.locator(".messages").innerText()).contains("The words are saved.");
    }

    /** A file of the ministry's own goes with the request; another one is taken out again. */
    private static void attached(Page page) {
        for (String name : List.of("別紙.pdf", "=誤り.pdf")) {
            page.locator("[id$=':file']").setInputFiles(new FilePayload(name, "application/pdf", PAPER));
            press(page, "attach:add");
            assertThat(page.locator(".messages").innerText()).contains("The file is attached.");
        }
        page.locator("#attachments li:has-text('=誤り.pdf') input[type=submit]").click();
        page.waitForLoadState();
        assertThat(page.locator(".messages:has-text('The file was taken out.')").innerText())
                .isNotEmpty();
        assertThat(page.locator("#attachments li").allInnerTexts())
                .singleElement()
                .asString()
                .contains("別紙.pdf");
    }

    /** A second representative of an agency is written to as well. */
    private void secondContact() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/registry/contacts.xhtml?number=B-012");
            page.locator("[id^='contact:'][id$=':name']").fill("架空 次郎");
            page.locator("[id^='contact:'][id$=':mailbox']").fill("second12@guarantor12.example");
            page.locator("input[type=checkbox][value=REPRESENTATIVE]").check();
            page.locator("[id^='contact:'][id$=':reason']").fill("電話で確認");
            page.locator("[id='contact:save']").click();
            assertThat(page.locator("main").innerText()).contains("second12@guarantor12.example");
        }
    }

    private void choose(Page page, String numbers) {
        page.locator("[id^='receivers:'][id*=':statuses:'][value=active]").uncheck();
        page.locator("[id^='receivers:'][id*=':statuses:'][value=suspended]").uncheck();
        page.locator("[id$=':numbers']").fill(numbers + " B-9999");
        page.locator("[id='receivers:save']").click();
        assertThat(page.locator(".messages").innerText()).contains("Not on the register: B-9999");
        page.locator("[id$=':numbers']").fill(numbers);
        page.locator("[id='receivers:save']").click();
        assertThat(page.locator(".messages").innerText()).contains("The choice of receivers is saved.");
    }

    private void question(Page page, String kind, String japanese, String english, boolean required) {
        page.locator("[id$=':kind']").selectOption(kind);
        page.locator("[id='question:required']").setChecked(required);
        page.locator("[id$=':label_ja']").fill(japanese);
        page.locator("[id$=':label_en']").fill(english);
        if (kind.equals("CHOICE")) {
            page.locator("[id=question] details summary").first().click();
            page.locator("[id$=':choices_ja']").fill("本社\n支社");
            page.locator("[id$=':choices_en']").fill("Head office\nBranch");
        }
        page.locator("[id='question:add']").click();
        assertThat(page.locator(".messages").innerText()).contains("The question was added.");
    }

    private void released(String reference) {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            assertThat(browser.page().locator("main").innerText()).contains("requests to be released by you");
            Page page = browser.go("/admin/circular/candidates.xhtml?ref=" + reference);
            assertThat(page.locator("[id='list:rows_data'] > tr").count()).isEqualTo(2);
            assertThat(page.locator("[id='list:rows_data']").innerText())
                    .contains("desk12@guarantor12.example", "second12@guarantor12.example");
            browser.assertFits("circular-candidates");
            browser.go("/admin/circular/circular.xhtml?ref=" + reference);
            browser.assertFits("circular-release");
            page.locator("[id='release:send']").click();
            assertThat(page.locator(".messages").innerText()).contains("Released; the mails are on their way.");
            assertThat(page.locator(".kpis").innerText()).contains("2\nreceivers");
            assertThat(new Mailbox(product, "second12@guarantor12.example").text(1))
                    .contains("契約件数をご回答ください。");
            browser.assertFits("circular-tracking");
        }
    }

    /** The agency works without JavaScript. */
    private void answered(String reference) throws IOException {
        Mailbox mailbox = new Mailbox(product, "desk11@guarantor11.example");
        try (Browser browser = Browser.open(product, 390, false)) {
            assertThat(mailbox.text(1)).contains("契約件数をご回答ください。", "回答期限");
            Page page = browser.go(mailbox.link(1));
            submit(page);
            page.locator("#code").fill(mailbox.code(2));
            submit(page);
            assertThat(page.locator("main").innerText()).contains("契約件数の照会");
            page.locator("a[href$='/my/agency/requests/" + reference + "']")
                    .first()
                    .click();
            assertThat(page.locator("h1").innerText()).isEqualTo("契約件数の照会");
            Download paper = page.waitForDownload(
                    () -> page.locator("a:has-text('別紙.pdf')").click());
            assertThat(Files.readAllBytes(paper.path())).isEqualTo(PAPER);
            browser.picture("circular-agency-request-390");
            page.locator("a[href$='/answer']").click();
            page.locator("#q1").fill("many");
            page.locator("button[name=send]").click();
            assertThat(page.locator(".error-summary a").allInnerTexts())
                    .containsExactly("数値を入力してください（例：1200、12.5）。", "この設問に回答してください。");
            assertThat(page.locator("#q1").inputValue()).isEqualTo("many");
            browser.picture("circular-agency-refused-390");
            page.locator("#q1").fill("１，２００");
            page.locator("input[name=q2][value='2']").check();
            page.locator("#q3").setInputFiles(new FilePayload("=契約一覧.pdf", "application/pdf", PAPER));
            page.locator("button[name=keep]").click();
            assertThat(page.locator("main").innerText()).contains("下書きを保存しました", "=契約一覧.pdf");
            browser.picture("circular-agency-draft-390");
            page.locator("button[name=send]").click();
            assertThat(page.locator("main").innerText()).contains("回答を送信しました", "1200", "支社", "=契約一覧.pdf");
            browser.picture("circular-agency-answered-390");
            looksRight(browser, reference);
        }
    }

    /** The same person with a browser in which axe can run. */
    private void looksRight(Browser signedIn, String reference) {
        try (Browser browser = Browser.open(product)) {
            browser.context().addCookies(signedIn.context().cookies());
            for (String path : List.of("", "/" + reference, "/" + reference + "/answer")) {
                for (String language : List.of("ja", "en")) {
                    browser.go("/" + language + "/my/agency/requests" + path);
                    browser.assertFits("circular-agency"
                            + path.replaceAll("/[-0-9A-Z]{19}", "-one").replace('/', '-') + "-" + language);
                }
            }
        }
    }

    private void remindedAndRead(String reference) throws IOException {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/circular/circular.xhtml?ref=" + reference);
            page.locator("[id='care:remind']").click();
            assertThat(page.locator(".messages").innerText()).contains("Reminders are on their way.");
            assertThat(new Mailbox(product, "desk12@guarantor12.example").text(2))
                    .contains("まだご回答をいただいておりません");
            assertThat(new Mailbox(product, "desk11@guarantor11.example").all())
                    .as("link and code only")
                    .hasSize(2);

            page.locator("[id='list:rows_data'] a").first().click();
            assertThat(page.locator("main").innerText()).contains("Branch", "1200");
            browser.assertFits("circular-receiver");
            extend(page);
            browser.go("/admin/circular/results.xhtml?ref=" + reference);
            assertThat(page.locator("[id='list:rows_data'] > tr").first().innerText())
                    .contains("B-011", "1200", "Branch", "=契約一覧.pdf");
            browser.assertFits("circular-results");
            sheet(page);
            archive(page);
            enteredByTheDesk(browser, reference);
        }
    }

    /** An answer that came by letter: with the list that was enclosed and the scan of the letter. */
    private void enteredByTheDesk(Browser browser, String reference) {
        Page page = browser.go("/admin/circular/receiver.xhtml?ref=" + reference + "&number=B-012");
        page.locator("[id$=':receivedOn']")
                .fill(LocalDate.ofInstant(product.now(), SystemClock.TOKYO).toString());
        page.locator("#entry [id$=':text']").fill("several");
        press(page, "enter:save");
        assertThat(page.locator("main").innerText()).contains("Attach a scan of the letter, or the mail.");
        page.locator("[id$=':scan']").setInputFiles(new FilePayload("letter.pdf", "application/pdf", PAPER));
        press(page, "enter:save");
        assertThat(page.locator(".messages").innerText())
                .contains("Question 1 “Number of contracts”", "Question 2 “Where the contracts are kept”");
        assertThat(page.locator("#entry [id$=':text']").inputValue()).isEqualTo("several");
        browser.assertFits("circular-entry-refused");
        page.locator("#entry [id$=':text']").fill("7");
        page.locator("#entry [id$=':choice']").selectOption(new SelectOption().setLabel("Head office"));
        page.locator("[id$=':scan']").setInputFiles(new FilePayload("letter.pdf", "application/pdf", PAPER));
        page.locator("#entry [id$=':upload']").setInputFiles(new FilePayload("list.pdf", "application/pdf", PAPER));
        press(page, "enter:save");
        assertThat(page.locator(".messages").innerText()).contains("The answer is recorded.");
        assertThat(page.locator("main").innerText())
                .contains("post", "entered by", "letter.pdf", "list.pdf", "Head office", "answered");
        assertThat(download(page, "main a:has-text('letter.pdf')").suggestedFilename())
                .isEqualTo("letter.pdf");
        browser.assertFits("circular-entered");
    }

    private void extend(Page page) {
        press(page, "extend:send");
        assertThat(page.locator(".field.wrong").innerText()).contains("The new day must lie after the present one");
        page.locator("[id$=':dueOn']").fill(due.plusDays(7).toString());
        press(page, "extend:send");
        assertThat(page.locator("main").innerText()).contains("B-011 got more time");
    }

    private static void sheet(Page page) throws IOException {
        Path file = download(page, "a[href*='results.xlsx']").path();
        List<List<String>> rows = new ArrayList<>();
        try (SheetReader reader = SheetReader.open(file, SheetLimits.USUAL)) {
            reader.forEach(
                    reader.sheets().get(0),
                    row -> rows.add(
                            row.cells().stream().map(c -> c.value().shown()).toList()));
        }
        assertThat(rows.get(0)).contains("1. Number of contracts", "2. Where the contracts are kept");
        assertThat(rows.get(1)).contains("B-011", "answered", "1200", "Branch", "=契約一覧.pdf");
        assertThat(rows.get(2)).contains("B-012").doesNotContain("answered");
        String csv = Files.readString(download(page, "a[href*='results.csv']").path());
        assertThat(csv).startsWith("\uFEFF").contains("1200,Branch,'=契約一覧.pdf").doesNotContain(",=");
    }

    private static void archive(Page page) throws IOException {
        Path file = download(page, "a[href*='files.zip']").path();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
            ZipEntry entry = zip.getNextEntry();
            assertThat(entry.getName()).startsWith("B-011_").endsWith("/3-1_=契約一覧.pdf");
            assertThat(zip.readAllBytes()).isEqualTo(PAPER);
            assertThat(zip.getNextEntry()).isNull();
        }
    }

    /** Presses a button of a staff form and waits for the whole page that follows. */
    private static void press(Page page, String id) {
        page.locator("[id='" + id + "']").click();
        page.waitForLoadState();
    }

    private static Download download(Page page, String link) {
        return page.waitForDownload(() -> page.locator(link).click());
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }
}
