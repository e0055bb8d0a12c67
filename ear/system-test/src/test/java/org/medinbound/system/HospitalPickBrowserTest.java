package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Quality staff name a hospital by what it is called: on every form where one is picked. */
class HospitalPickBrowserTest {
    private final Product product = Product.shared();
    private final QualityWalk kaze = new QualityWalk(product, "kaze-picked");

    @Test
    void aHospitalIsPickedByNameForAFindingAnInvitationAndAConflict() {
        kaze.imported();
        try (Browser officer = Browser.open(product)) {
            StaffDoor.enter(product, officer, "quality");
            isFoundFault(officer);
            isInvited(officer);
            isDeclared(officer);
        }
    }

    private void isFoundFault(Browser officer) {
        Page page = officer.go("/admin/quality/findings.xhtml");
        assertThat(page.locator("#hospital-names option[value*='kaze-picked']").getAttribute("value"))
                .as("what is suggested")
                .isEqualTo("kaze-picked Hospital (fictitious) (kaze-picked)");
        page.locator("input[id$=':hospital']").fill("kaze-pick");
        page.locator("input[id$=':title']").fill("The night desk is not staffed (invented)");
        page.locator("textarea[id$=':words']").fill("Nobody answered at two in the night. (invented)");
        page.locator("input[id$=':dueOn']").fill(LocalDate.now().plusDays(30).toString());
        page.locator("[id='add:send']").click();
        assertThat(page.locator(".field.wrong .error").innerText())
                .contains("No hospital is called exactly", "(kaze-picked)?");
        assertThat(page.locator("input[id$=':hospital']").inputValue()).isEqualTo("kaze-pick");
        officer.assertFits("pick-hospital-similar");
        page.locator("input[id$=':hospital']").fill("kaze-picked Hospital (fictitious) (kaze-picked)");
        page.locator("[id='add:send']").click();
        page.waitForLoadState();
        assertThat(kaze.value("select title from quality_finding where hospital_slug = ?"))
                .startsWith("The night desk");
    }

    private void isInvited(Browser officer) {
        Page page = officer.go("/admin/quality/vettings.xhtml");
        page.locator("input[id$=':hospital']").fill("KAZE-PICKED hospital （fictitious）");
        officer.assertFits("pick-hospital-invite");
        int seen = new Mailbox(product, kaze.mailbox).all().size();
        page.locator("[id='invite:send']").click();
        new CaseWalk(product).mail(kaze.mailbox, seen, "医療機関アカウント");
    }

    private void isDeclared(Browser officer) {
        Page page = officer.go("/admin/quality/conflicts.xhtml");
        page.locator("input[id$=':hospital']").fill("Nowhere Hospital");
        page.locator("textarea[id$=':relation']").fill("My sister works there. (invented)");
        page.locator("[id='declare:send']").click();
        assertThat(page.locator(".field.wrong .error").innerText()).contains("is called “Nowhere Hospital”");
        officer.assertFits("pick-hospital-unknown");
        page.locator("input[id$=':hospital']").fill("kaze-picked");
        page.locator("[id='declare:send']").click();
        assertThat(page.locator("[id='list']").innerText()).contains("My sister works there.");
    }
}
