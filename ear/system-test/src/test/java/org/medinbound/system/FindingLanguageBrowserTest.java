package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;

/** What monitoring found by itself is read in the reader's language: by staff, and by the hospital on its own pages. */
class FindingLanguageBrowserTest {
    private static final String ENGLISH = "“Answered requests” was";
    private static final String JAPANESE = "指標「回答率」の値は";

    private final Product product = Product.shared();
    private final CaseWalk walk = new CaseWalk(product);
    private final String finding = walk.value(
            "select reference from quality_finding where source = ? and source_key like '%/ANSWER_RATE/%' order by reference limit 1",
            "MONITORING");
    private final QualityWalk hospital = new QualityWalk(
            product, walk.value("select hospital_slug from quality_finding where reference = ?", finding));

    @Test
    void aFindingOfMonitoringIsReadInEnglishAndInJapanese() {
        try (Browser officer = Browser.open(product);
                Browser own = Browser.open(product)) {
            StaffDoor.enter(product, officer, "quality");
            Page page = officer.go("/admin/quality/findings.xhtml?source=MONITORING");
            assertThat(page.locator("[id='list:rows_data']").innerText())
                    .contains("The measure “Answered requests” went beyond its bound")
                    .doesNotContain("モニタリング指標");
            officer.assertFits("findings-in-english");
            page = officer.go("/admin/quality/finding.xhtml?ref=" + finding);
            assertThat(page.locator("main").innerText()).contains(ENGLISH).doesNotContain(JAPANESE);
            officer.assertFits("finding-in-english");

            hospital.comesIn(officer, own.page());
            own.go("/en/my/hospital/findings/" + finding);
            assertThat(own.page().locator("main").innerText()).contains(ENGLISH).doesNotContain(JAPANESE);
            own.assertFits("finding-own-in-english");
            own.go("/ja/my/hospital/findings/" + finding);
            assertThat(own.page().locator("main").innerText())
                    .contains(JAPANESE)
                    .doesNotContain(ENGLISH);
            own.go("/en/my/hospital");
            assertThat(own.page().locator("main").innerText()).contains("The measure “Answered requests”");
        }
    }
}
