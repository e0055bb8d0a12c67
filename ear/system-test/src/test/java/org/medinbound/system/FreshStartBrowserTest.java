package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * A product as an operator gets it: no demonstration data, no account, no virus scanner. The first administrator is made by the link
 * on the console, invites two officers, and these do what only people can.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FreshStartBrowserTest {
    private final Product product = Product.with().start();
    private final CaseWalk walk = new CaseWalk(product);
    private final NewStaff administrator = new NewStaff(product, "first@staff.example");
    private final NewStaff hanako = new NewStaff(product, "hanako@staff.example");
    private final NewStaff taro = new NewStaff(product, "taro@staff.example");
    private String firstLink = "";
    private String reference = "";

    @BeforeAll
    void administratorAndOfficers() throws IOException {
        Path file = product.home().resolve("first-administrator.txt");
        firstLink = Files.readString(file).strip();
        assertThat(product.output()).contains(firstLink);
        administrator.becomeFirstAdministrator(firstLink, "Kanri Ichiro (fictitious)");
        invite(hanako, "Hanako Desk (fictitious)", "DESK", "SECURITY");
        invite(taro, "Taro Desk (fictitious)", "DESK");
        try (Browser patient = Browser.open(product)) {
            walk.writeUpToFiles(patient.page(), "patient@example.org", "en");
            CaseWalk.attach(patient.page(), "letter.pdf", "application/pdf", CaseWalk.PDF);
            reference = CaseWalk.sendFromFiles(patient.page());
        }
    }

    private void invite(NewStaff person, String name, String... roles) {
        Page page = administrator.browser().go("/admin/accounts/edit.xhtml");
        page.locator("input[id$=':login']").fill(person.login());
        page.locator("input[id$=':name']").fill(name);
        page.locator("select[id$=':language']").selectOption("en");
        for (String role : roles) {
            page.locator("input[type=checkbox][value=" + role + "]").check();
        }
        page.locator("[id='form:save']").click();
        assertThat(page.url()).contains("/accounts/list.xhtml");
        person.follow(new Mailbox(product, person.login()).link(1));
    }

    @AfterAll
    void end() {
        List.of(administrator, hanako, taro).forEach(person -> person.browser().close());
        product.close();
    }

    @Test
    @Order(1)
    void theLinkOfTheFirstAdministratorWorksOnce() {
        try (Browser stranger = Browser.open(product)) {
            Page page = stranger.go(firstLink);
            assertThat(page.locator("body").innerText()).contains("This link has ended or was used");
            assertThat(page.locator("input[type=password]").count()).isZero();
        }
        assertThat(walk.value("select count(*)::text from staff_account_role where role = ?", "ADMIN"))
                .isEqualTo("1");
    }

    @Test
    @Order(2)
    void ofTwoOfficersOnOneCaseTheSecondIsToldWhatChangedAndByWhom() {
        Page first = hanako.browser().go("/admin/inquiry/case.xhtml?ref=" + reference);
        Page second = taro.browser().go("/admin/inquiry/case.xhtml?ref=" + reference);
        first.locator("select[id$=':item']").selectOption("MEDICINES");
        first.locator("[id='ask:propose']").click();
        first.locator("[id='ask:send']").click();
        second.locator("textarea[id$=':message']").fill("We look at your papers this week.");
        second.locator("[id='write:send']").click();

        assertThat(second.locator(".messages").innerText())
                .contains("Hanako Desk (fictitious) changed this case")
                .contains("Your text is still here");
        assertThat(second.locator("textarea[id$=':message']").inputValue())
                .isEqualTo("We look at your papers this week.");
        taro.browser().picture("two-officers-one-case");
        assertThat(walk.value("select count(*)::text from inquiry_message where reference = ?", reference))
                .isEqualTo("0");
        second.locator("[id='write:send']").click();
        assertThat(walk.value("select count(*)::text from inquiry_message where reference = ?", reference))
                .isEqualTo("1");
        assertThat(walk.value("select count(*)::text from inquiry_deficiency where reference = ?", reference))
                .isEqualTo("1");
    }

    @Test
    @Order(3)
    void aFileThatNobodyScannedIsOpenedOnlyAfterItsReleaseWithAReason() {
        assertThat(state()).isEqualTo("NOT_SCANNED");
        Page page = hanako.browser().go("/admin/files/list.xhtml?q=" + reference);
        hanako.browser().assertAccessible();
        hanako.browser().picture("staff-files-held");
        page.locator("input[value='Release unscanned']").first().click();
        page.locator("textarea[id$=':reason']").fill("short");
        page.locator("[id='form:release']").click();
        assertThat(page.locator(".messages").innerText()).contains("10");
        assertThat(page.locator("textarea[id$=':reason']").inputValue()).isEqualTo("short");
        assertThat(state()).isEqualTo("NOT_SCANNED");
        page.locator("textarea[id$=':reason']").fill("The sender confirmed the letter by telephone.");
        hanako.browser().picture("staff-file-release");
        page.locator("[id='form:release']").click();
        assertThat(page.url()).contains("/files/list.xhtml");
        assertThat(state()).isEqualTo("RELEASED");
        assertThat(walk.value("select release_reason from case_file where case_reference = ?", reference))
                .isEqualTo("The sender confirmed the letter by telephone.");
    }

    private String state() {
        return walk.value("select state from case_file where case_reference = ?", reference);
    }

    @Test
    @Order(4)
    void aMailThatWasGivenUpIsSentAgainFromItsScreen() throws SQLException {
        String about = walk.value("select about from outbound_mail where template = ? limit 1", "staff-invitation");
        assertThat(about).isNotEmpty();
        int before = new Mailbox(product, hanako.login()).all().size();
        try (Connection sql = product.database().getConnection()) {
            sql.createStatement()
                    .execute(
                            "update outbound_mail set state = 'DEAD', sent_at = null, last_error = 'recipient-refused'"
                                    + " where id = (select id from outbound_mail where template = 'staff-invitation' order by queued_at limit 1)");
        }
        Page page = administrator.browser().go("/admin/mail/list.xhtml?state=DEAD");
        administrator.browser().assertAccessible();
        administrator.browser().picture("staff-mail-dead");
        page.locator("[id='list:rows'] a").first().click();
        administrator.browser().picture("staff-mail-open");
        page.locator("[id$='retry:again']").click();

        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> new Mailbox(product, hanako.login()).all().size() == before + 1);
        administrator.browser().go("/admin/mail/list.xhtml?state=DEAD");
        assertThat(page.locator("[id='list:rows'] tbody a").count()).isZero();
    }

    @Test
    @Order(5)
    void aLockedPersonIsOutAtTheNextClickAndCannotComeIn() {
        String id = walk.value("select id::text from staff_account where login = ?", taro.login());
        Page page = administrator.browser().go("/admin/accounts/edit.xhtml?id=" + id);
        page.locator("[id='measures:lock']").click();
        assertThat(page.url()).contains("/accounts/list.xhtml");

        taro.browser().go("/admin/inquiry/queue.xhtml");
        assertThat(taro.page().url()).contains("/sign-in.xhtml");
        taro.password();
        assertThat(taro.page().url()).doesNotContain("home.xhtml").doesNotContain("sign-in-code");
    }

    @Test
    @Order(6)
    void whileTheMailServerIsDownNothingIsLostAndAfterwardsNothingDoubled() {
        product.mail().stop();
        List<String> invited = IntStream.range(0, 3)
                .mapToObj(i -> "later" + i + "@staff.example")
                .toList();
        for (String login : invited) {
            Page page = administrator.browser().go("/admin/accounts/edit.xhtml");
            page.locator("input[id$=':login']").fill(login);
            page.locator("input[id$=':name']").fill("Later (fictitious)");
            page.locator("input[type=checkbox][value=OUTREACH]").check();
            page.locator("[id='form:save']").click();
            assertThat(page.url()).as("who invites does not wait for mail").contains("/accounts/list.xhtml");
        }
        Awaitility.await("each was tried in vain")
                .atMost(Duration.ofSeconds(90))
                .until(() -> waiting("FAILED").equals("3"));
        product.kill();
        product.boot();
        product.mail().start();
        product.travelTo(product.now().plus(Duration.ofMinutes(61)));

        for (String login : invited) {
            assertThat(new Mailbox(product, login).text(1)).contains("Later (fictitious)");
        }
        product.travelTo(product.now().plus(Duration.ofHours(25)));
        Awaitility.await("nothing waits any more")
                .atMost(Duration.ofSeconds(60))
                .until(() -> waiting("FAILED").equals("0")
                        && waiting("QUEUED").equals("0")
                        && waiting("SENDING").equals("0"));
        for (String login : invited) {
            assertThat(new Mailbox(product, login).all()).as(login).hasSize(1);
        }
    }

    private String waiting(String state) {
        return walk.value("select count(*)::text from outbound_mail where state = ?", state);
    }
}
