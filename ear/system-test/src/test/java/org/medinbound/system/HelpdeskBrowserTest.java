package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Questions to the registry desk with real mail in and out: the desk's way, the agency's, the ministry's. */
class HelpdeskBrowserTest {
    private static final Pattern REFERENCE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

    private final Product product = Product.shared();
    private final CaseWalk walk = new CaseWalk(product);
    private final DeskMail mail = new DeskMail(product);

    @Test
    void aMailBecomesAQuestionIsAnsweredFromATemplateAndTheReplyComesBackToIt() throws MessagingException {
        String asker = "liam-helpdesk@stranger.example";
        mail.arrives(asker, "Due day of the zebra report", "<first@stranger.example>", "When is the zebra report due?");
        String reference = CaseWalk.first(REFERENCE, walk.mail(asker, 0, "We have received your question"), 0);
        MimeMessage receipt = new Mailbox(product, asker).all().get(0);
        assertThat(receipt.getSubject()).isEqualTo("Re: Due day of the zebra report [" + reference + "]");
        assertThat(receipt.getHeader("In-Reply-To")).containsExactly("<first@stranger.example>");
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            String template = makesATemplate(browser);
            Page page = browser.go("/admin/helpdesk/queue.xhtml?q=" + reference);
            page.locator("[id='list:rows_data'] td.name a").first().click();
            page.waitForURL("**/question.xhtml?ref=" + reference);
            page.locator("[id$='own:take']").click();
            said(page, "You look after it now.");
            page.locator("[id$=':template']").selectOption(template);
            page.locator("[id='answer:fill']").click();
            assertThat(page.locator(".messages").innerText()).contains("Placeholders without a value: agency");
            page.locator("[id='answer:send']").click();
            assertThat(page.locator(".field.wrong").innerText()).contains("agency");
            Locator text = page.locator("textarea[id$=':text']");
            assertThat(text.inputValue()).contains("To {{agency}}", "tenth");
            browser.assertFits("helpdesk-question-missing");
            text.fill(text.inputValue().replace("{{agency}}", "Mr Carter"));
            page.locator("[id='answer:send']").click();
            said(page, "The answer is on record and on its way.");
            assertThat(page.locator("main").innerText()).contains("template \"Zebra", "answered");
            browser.assertFits("helpdesk-question-answered");

            assertThat(walk.mail(asker, 1, "To Mr Carter")).contains("tenth", "Registry desk for visa guarantors");
            MimeMessage answer = new Mailbox(product, asker).all().get(1);
            assertThat(answer.getSubject()).contains("[" + reference + "]");
            assertThat(answer.getHeader("Auto-Submitted")).containsExactly("no");
            assertThat(answer.getHeader("Reply-To")).containsExactly(Product.DESK_MAILBOX);
            assertThat(answer.getHeader("References")[0]).contains("<first@stranger.example>");
            mail.arrives(
                    asker,
                    "Thank you",
                    "<second@stranger.example>",
                    "One more thing.",
                    "In-Reply-To: " + answer.getMessageID());
            awaitState(reference, "REOPENED");
            page.reload();
            assertThat(page.locator("main").innerText()).contains("One more thing.", "asked again");

            browser.go("/admin/helpdesk/search.xhtml?q=zebra+report");
            assertThat(page.locator("main").innerText()).contains("Due day of the zebra report", "Zebra answer");
            browser.assertFits("helpdesk-search");
        }
    }

    private String makesATemplate(Browser browser) {
        Page page = browser.go("/admin/helpdesk/template.xhtml");
        page.locator("[id$=':name']").fill("Zebra answer");
        page.locator("[id$=':bodyEn']").fill("To {{agncy}}\n\nThe zebra report is due on the tenth.");
        page.locator("[id='edit:save']").click();
        assertThat(page.locator(".field.wrong").innerText()).contains("There is no placeholder \"agncy\"");
        browser.assertFits("helpdesk-template-wrong");
        page.locator("[id$=':bodyEn']").fill("To {{agency}}\n\nThe zebra report is due on the tenth.");
        page.locator("[id='edit:save']").click();
        said(page, "The template is saved.");
        browser.assertFits("helpdesk-template");
        return page.url().replaceAll(".*id=(\\d+).*", "$1");
    }

    @Test
    void anAgencyAsksOnItsPageTheMinistryDecidesAndTheAnswerComesByMailToo() {
        String contact = "desk77@guarantor77.example";
        try (Browser agency = Browser.open(product);
                Browser desk = Browser.open(product);
                Browser ministry = Browser.open(product)) {
            AgencyDoor.enter(product, agency, "B-077", contact, "en");
            String reference = asks(agency);
            StaffDoor.enter(product, desk, "registry");
            asksBack(desk, reference, contact);
            replies(agency, reference);
            awaitState(reference, "IN_WORK");
            handsOver(desk, reference);
            StaffDoor.enter(product, ministry, "ministry");
            decides(ministry, reference);
            answers(desk, reference);
            assertThat(walk.mail(contact, 0, "The ministry allows it")).contains("/my/agency/questions/" + reference);
            Page page = agency.go("/en/my/agency/questions/" + reference);
            assertThat(page.locator("main").innerText())
                    .contains("answered", "The ministry allows it", "letter.pdf", "It is form 3.")
                    .doesNotContain("Only for the desk", "May a branch");
            agency.assertFits("agency-question-answered");
            agency.go("/ja/my/agency/questions/" + reference);
            agency.assertFits("agency-question-ja");
            agency.go("/ar/my/agency/questions");
            agency.assertFits("agency-questions-ar");
        }
    }

    private String asks(Browser agency) {
        Page page = agency.page();
        page.locator("a[href='/en/my/agency/questions']").first().click();
        page.locator("main a.btn").first().click();
        page.locator("main form button[type=submit]").click();
        assertThat(page.locator(".error-summary a").count()).isEqualTo(3);
        agency.assertFits("agency-question-wrong");
        page.locator("#topic").selectOption("GUARANTEE");
        page.locator("#subject").fill("Letter for a branch");
        page.locator("#text").fill("May our branch issue letters?");
        page.locator("#file").setInputFiles(new FilePayload("letter.pdf", "application/pdf", CaseWalk.PDF));
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**?done=asked");
        assertThat(page.locator("[role=status]").innerText()).contains("We have received your question");
        agency.assertFits("agency-question-asked");
        return CaseWalk.first(REFERENCE, page.url(), 0);
    }

    private void asksBack(Browser desk, String reference, String contact) {
        Page page = desk.go("/admin/helpdesk/question.xhtml?ref=" + reference);
        page.locator("textarea[id$=':note']").fill("Only for the desk");
        page.locator("[id='notes:add']").click();
        said(page, "The note is kept.");
        page.locator("textarea[id$=':text']").fill("Which form do you mean?");
        page.locator("[id='answer:ask']").click();
        said(page, "The clock stands still until the reply.");
        assertThat(page.locator(".kpis").innerText()).contains("waiting for the sender", "if the reply came now");
        desk.assertFits("helpdesk-question-waiting");
        assertThat(walk.mail(contact, 0, "Which form do you mean?")).contains(reference.substring(0, 4));
    }

    private static void replies(Browser agency, String reference) {
        Page page = agency.go("/en/my/agency");
        assertThat(page.locator("main").innerText()).contains("The desk asks you about");
        agency.go("/en/my/agency/questions/" + reference);
        agency.assertFits("agency-question-waiting");
        page.locator("#text").fill("It is form 3.");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**?done=written");
    }

    private static void handsOver(Browser desk, String reference) {
        Page page = desk.go("/admin/helpdesk/question.xhtml?ref=" + reference);
        page.locator("summary:has-text('Hand over to the ministry')").click();
        page.locator("textarea[id$=':summary']").fill("May a branch issue letters? Section 5 is silent.");
        page.locator("[id='over:hand-over']").click();
        said(page, "Handed over.");
        assertThat(page.locator("[id='answer:send']").count()).isZero();
        desk.assertFits("helpdesk-question-handed-over");
    }

    private static void decides(Browser ministry, String reference) {
        Page page = ministry.go("/admin/home.xhtml");
        page.locator("a.kpi[href*='/matters/']").click();
        ministry.assertFits("ministry-matters");
        page.locator("a[href*='" + reference + "']").first().click();
        assertThat(page.locator("main").innerText())
                .contains("Section 5 is silent.", "May our branch issue letters?")
                .doesNotContain("Only for the desk");
        page.locator("[id='decide:send']").click();
        assertThat(page.locator(".field.wrong").count()).isEqualTo(1);
        page.locator("textarea[id$=':answer']").fill("The ministry allows it under Section 5.");
        ministry.assertFits("ministry-matter");
        page.locator("[id='decide:send']").click();
        said(page, "The decision is back at the desk.");
        assertThat(page.navigate(page.url().replaceFirst("/admin/.*", "/admin/helpdesk/queue.xhtml"))
                        .status())
                .isEqualTo(403);
    }

    private static void answers(Browser desk, String reference) {
        Page page = desk.go("/admin/helpdesk/question.xhtml?ref=" + reference);
        page.locator("[id='answer:quote']").click();
        Locator text = page.locator("textarea[id$=':text']");
        assertThat(text.inputValue()).isEqualTo("The ministry allows it under Section 5.");
        page.locator("[id='answer:send']").click();
        said(page, "The answer is on record");
        desk.assertFits("helpdesk-question-decided");
    }

    @Test
    void theQueueIsFilteredAssignedInBulkAndExported() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/helpdesk/queue.xhtml");
            browser.assertFits("helpdesk-queue");
            page.locator("select[name=topic]").selectOption("APPLICATION");
            page.locator("form.bar button").first().click();
            page.waitForURL("**topic=APPLICATION*");
            Locator rows = page.locator("[id='list:rows_data'] > tr");
            assertThat(rows.count()).isPositive();
            for (Locator row : rows.all()) {
                assertThat(row.innerText()).contains("Application or renewal");
            }
            page.locator("[id='list:assign']").click();
            assertThat(page.locator(".messages").innerText()).contains("Choose at least one question.");
            page.locator("input[name=chosen]").first().check();
            Locator officers = page.locator("[id='list:officer']");
            officers.selectOption(officers.locator("option").nth(1).getAttribute("value"));
            page.locator("[id='list:assign']").click();
            assertThat(page.locator(".messages").innerText()).contains("1 question was assigned.");
            String csv = page.request()
                    .get(product.base() + "/admin/helpdesk/questions.csv?topic=APPLICATION&closed=true")
                    .text();
            assertThat(csv).startsWith("\uFEFFreference,agency,name,subject");
            assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.contains("APPLICATION"));
        }
    }

    @Test
    void aTelephoneCallIsEnteredAnArticleIsWrittenAndTheRestOfTheScreensHold() {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/helpdesk/new.xhtml");
            page.locator("[id='new:save']").click();
            page.locator(".field.wrong").nth(2).waitFor();
            assertThat(page.locator(".field.wrong").count()).isEqualTo(3);
            browser.assertFits("helpdesk-new-wrong");
            page.locator("[id$=':agency']").fill("B-078");
            page.locator("[id$=':subject']").fill("=cmd|' /C calc'!A0");
            page.locator("[id$=':text']").fill("Caller asked about the yearly form.");
            page.locator("[id='new:save']").click();
            said(page, "The question is on record.");
            assertThat(page.locator(".kpis").innerText()).contains("in work", "B-078");
            String csv = page.request()
                    .get(product.base() + "/admin/helpdesk/questions.csv?agency=B-078")
                    .text();
            assertThat(csv).contains("'=cmd|").doesNotContain(",=cmd");
            browser.go("/admin/helpdesk/article.xhtml");
            page.locator("[id$=':title']").fill("How to correct a quagga");
            page.locator("[id$=':body']").fill("Send a new version.");
            page.locator("[id='edit:shown']").check();
            page.locator("[id='edit:save']").click();
            said(page, "The article is saved.");
            page.locator("[id$='end:make']").click();
            said(page, "The template is made.");
            for (String screen :
                    new String[] {"articles", "article", "templates", "rules", "new", "mails.xhtml?all=true&x="}) {
                browser.go("/admin/helpdesk/" + (screen.contains(".") ? screen : screen + ".xhtml"));
                browser.assertFits("helpdesk-" + screen.replaceAll("\\W.*", ""));
            }
        }
    }

    @Test
    void aRawShiftJisMailIsReadAndAnAbsenceNoteStartsNothing() {
        mail.arrives(
                "away@stranger.example",
                "Out of office",
                "<away@stranger.example>",
                "I am away.",
                "Auto-Submitted: auto-replied");
        mail.arrivesRaw("old@guarantor79.example", "月次報告の件", "<raw@guarantor79.example>", "①の期限を教えてください。");
        walk.mail("old@guarantor79.example", 0, "お問い合わせを受け付けました");
        assertThat(walk.value(
                        "select outcome from received_mail where arrived_at > now() - interval '1 hour' and outcome = ?",
                        "AUTOMATIC"))
                .isEqualTo("AUTOMATIC");
        assertThat(new Mailbox(product, "away@stranger.example").all()).isEmpty();
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, "registry");
            Page page = browser.go("/admin/helpdesk/search.xhtml?q=%E2%91%A0%E3%81%AE%E6%9C%9F%E9%99%90");
            assertThat(page.locator("main").innerText()).contains("月次報告の件");
        }
    }

    private void awaitState(String reference, String state) {
        Awaitility.await(reference + " is " + state)
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> walk.value("select state from question where reference = ?", reference)
                        .equals(state));
    }

    private static void said(Page page, String words) {
        page.locator(".messages li:has-text(\"" + words + "\")").waitFor();
    }
}
