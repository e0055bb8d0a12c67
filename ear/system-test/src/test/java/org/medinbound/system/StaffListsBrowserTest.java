package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every list of staff can be searched, keeps its filters in the address, and leaves as a file with the same rows. */
class StaffListsBrowserTest {
    private final Product product = Product.shared();

    @ParameterizedTest
    @CsvSource({
        "desk, inquiry/queue, inquiry/queue.csv, stage=COMPARING, reference",
        "admin, accounts/list, accounts/accounts.csv, role=DESK, name",
        "admin, mail/list, mail/mail.csv, state=SENT, queued_at",
        "admin, jobs/list, jobs/executions.csv, status=COMPLETED, id",
        "security, files/list, files/held.csv, state=INFECTED, stored_at",
        "registry, guarantor/flags, guarantor/flags.csv, kind=missing, number"
    })
    void theListAndItsFileKeepToTheSameFilter(String role, String list, String file, String filter, String column) {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, role);
            Page page = browser.go("/admin/" + list + ".xhtml?" + filter);
            assertThat(page.locator("form.bar input[type=search]").count()).isEqualTo(1);
            String[] chosen = filter.split("=");
            assertThat(page.locator("form.bar select[name=" + chosen[0] + "]").inputValue())
                    .isEqualTo(chosen[1]);
            assertThat(page.locator("a[href*='" + file + "']").getAttribute("href"))
                    .contains(filter);
            browser.assertAccessible();
            browser.assertNoSidewaysScroll();

            List<String> all = csv(browser, file, "");
            List<String> some = csv(browser, file, filter);

            assertThat(all.get(0)).startsWith("\uFEFF" + column + ",");
            assertThat(some.get(0)).isEqualTo(all.get(0));
            assertThat(some).hasSizeLessThanOrEqualTo(all.size());
            assertThat(csv(browser, file, "q=nothing-is-called-so&about=nothing-is-called-so"))
                    .as("the search finds nothing")
                    .hasSize(1);
        }
    }

    @ParameterizedTest
    @CsvSource({"quality, accounts/accounts.csv", "desk, files/held.csv", "registry, inquiry/queue.csv"})
    void theFileIsClosedToRolesWithoutTheRight(String role, String file) {
        try (Browser browser = Browser.open(product)) {
            StaffDoor.enter(product, browser, role);
            assertThat(browser.context()
                            .request()
                            .get(product.base() + "/admin/" + file)
                            .status())
                    .isEqualTo(403);
        }
    }

    private List<String> csv(Browser browser, String file, String query) {
        APIResponse answer = browser.context().request().get(product.base() + "/admin/" + file + "?" + query);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.headers().get("content-disposition")).contains("attachment");
        return answer.text().lines().toList();
    }
}
