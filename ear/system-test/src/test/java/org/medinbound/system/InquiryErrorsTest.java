package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bad input and bad luck around an inquiry: each gets a clear answer, and nothing is lost or doubled. */
class InquiryErrorsTest {
    private final Product product = Product.shared();
    private final CaseWalk walk = new CaseWalk(product);
    private final String patient = "errors-" + UUID.randomUUID() + "@example.org";

    @Test
    void filesThatCannotBeTakenAreNamedAndTheDraftGoesOn(@TempDir Path directory) throws IOException {
        String eicar = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$" + "EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*";
        try (Browser browser = Browser.open(product, 1280, true)) {
            Page page = browser.page();
            walk.writeUpToFiles(page, patient, "en");
            CaseWalk.attach(page, "empty.pdf", "application/pdf", new byte[0]);
            assertThat(page.locator(".error-summary").innerText()).contains("empty (0 bytes)");
            CaseWalk.attach(
                    page, "letter.pdf", "application/pdf", "MZ\u0090\0\3\0\0\0".getBytes(StandardCharsets.ISO_8859_1));
            assertThat(page.locator(".error-summary").innerText()).contains("cannot take this kind of file");
            CaseWalk.attach(page, "notes.txt", "text/plain", eicar.getBytes(StandardCharsets.US_ASCII));
            assertThat(page.locator("main").innerText()).doesNotContain("notes.txt");
            browser.picture("inquiry-file-refused");
            Path large = directory.resolve("large.pdf");
            try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
                file.write(CaseWalk.PDF);
                file.setLength(200L * 1024 * 1024);
            }
            page.locator("#file").setInputFiles(large);
            page.locator("main .card form button").click();
            assertThat(page.locator("main").innerText()).contains("50 MB");
            Files.delete(large);

            page.navigate(product.base() + "/en/inquiries/new/files");
            CaseWalk.attach(page, "letter.pdf", "application/pdf", CaseWalk.PDF);
            assertThat(page.locator("ul.files").innerText())
                    .contains("letter.pdf")
                    .doesNotContain("large", "notes", "empty");
        }
    }

    @Test
    void aDoubleClickSendsOneInquiryAndTheBackButtonChangesNothing() {
        try (Browser browser = Browser.open(product, 390, true)) {
            Page page = browser.page();
            walk.writeUpToFiles(page, patient, "en");
            CaseWalk.next(page);
            for (String consent : new String[] {"CARE", "SENSITIVE", "ABROAD"}) {
                page.locator("input[value=" + consent + "]").check();
            }
            CaseWalk.next(page);
            String csrf = page.locator("input[name=_csrf]").first().inputValue();
            for (int i = 0; i < 2; i++) {
                APIResponse sent = browser.context()
                        .request()
                        .post(
                                product.base() + "/en/inquiries/new/check",
                                RequestOptions.create()
                                        .setForm(FormData.create().set("_csrf", csrf)));
                assertThat(sent.url()).endsWith("/en/inquiries/sent");
            }
            page.navigate(product.base() + "/en/inquiries/new/medical");
            assertThat(page.url()).endsWith("/en/inquiries/sent");
            assertThat(walk.mail(patient, 0, "Thank you for your inquiry")).contains("reference");
            assertThat(new Mailbox(product, patient).all()).hasSize(1);
        }
    }

    @Test
    void aForeignCaseIsClosedAndTheDeskIsToldWhatChangedWhileItWrote() {
        try (Browser patients = Browser.open(product);
                Browser desk = Browser.open(product)) {
            Page page = patients.page();
            walk.writeUpToFiles(page, patient, "en");
            String reference = CaseWalk.sendFromFiles(page);
            page.navigate(product.base() + "/en/inquiries/" + reference);
            assertThat(page.url()).as("without link and code").endsWith("/en/sign-in");
            walk.comeIn(page, patient, reference);
            String foreign = walk.value("select reference from inquiry where reference <> ? limit 1", reference);
            page.navigate(product.base() + "/en/inquiries/" + foreign);
            assertThat(page.url()).doesNotContain(foreign);

            StaffDoor.enter(product, desk, "desk");
            Page officer = desk.go("/admin/inquiry/case.xhtml?ref=" + reference);
            officer.locator("textarea[id$=':message']").fill("We read your papers today and tomorrow.");
            page.navigate(product.base() + "/en/inquiries/" + reference);
            page.locator("#message").fill("I forgot to say: I am allergic to penicillin.");
            page.locator("#messages form button").click();
            officer.locator("[id='write:send']").click();
            assertThat(officer.locator(".messages").innerText())
                    .contains("changed this case")
                    .contains("Message");
            assertThat(officer.locator("textarea[id$=':message']").inputValue())
                    .isEqualTo("We read your papers today and tomorrow.");
            assertThat(officer.locator("main").innerText()).contains("allergic to penicillin");
            desk.picture("inquiry-changed-meanwhile");
            officer.locator("[id='write:send']").click();
            assertThat(walk.mail(patient, 2, "There is a new message")).contains(reference);
        }
    }
}
