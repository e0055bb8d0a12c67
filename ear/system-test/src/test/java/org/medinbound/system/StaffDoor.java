package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;

/**
 * The way of an evaluation account into the staff screens, second factor included. Tests that are not about signing in share one
 * session for each role, since a code opens once only.
 */
public final class StaffDoor {
    private static final Map<String, List<Cookie>> SESSIONS = new ConcurrentHashMap<>();

    private StaffDoor() {}

    /** Leaves the browser on the role's first screen. */
    public static void enter(Product product, Browser browser, String role) {
        List<Cookie> known = SESSIONS.get(key(product, role));
        if (known != null) {
            browser.context().addCookies(known);
        }
        Page page = browser.go("/admin/home.xhtml");
        if (!page.url().endsWith("/admin/home.xhtml")) {
            signIn(product, browser, StaffAccount.of(product, role));
            SESSIONS.put(key(product, role), browser.context().cookies());
        }
        assertThat(page.url()).as("first screen of " + role).endsWith("/admin/home.xhtml");
    }

    private static String key(Product product, String role) {
        return product.home() + " " + role;
    }

    /** A code that was used before is refused; then the next one is tried as soon as it counts. */
    private static void signIn(Product product, Browser browser, StaffAccount account) {
        Page page = browser.page();
        page.locator("input[id$=':login']").fill(account.login());
        page.locator("input[id$=':password']").fill(account.password());
        page.locator("[id='form:enter']").click();
        page.waitForLoadState();
        for (int step = -1; step <= 1 && page.url().contains("sign-in-code"); step++) {
            code(page, account.code(product.now().plusSeconds(30L * step)));
        }
        Awaitility.await("a code that is not used yet")
                .atMost(Duration.ofSeconds(100))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofSeconds(15))
                .until(() -> {
                    if (page.url().contains("sign-in-code")) {
                        code(page, account.code(product.now().plusSeconds(30)));
                    }
                    return !page.url().contains("sign-in");
                });
    }

    private static void code(Page page, String code) {
        page.locator(".code-input").fill(code);
        page.locator("input[type=submit]").click();
        page.waitForLoadState();
    }
}
