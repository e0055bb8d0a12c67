package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A real Chromium. One for the test run; each {@link #open} is a fresh person with an empty cookie jar. A page that breaks its own
 * Content-Security-Policy or asks another host fails the test at {@link #close}.
 */
public final class Browser implements AutoCloseable {
    private static final Path SCREENS = Path.of("target", "screens");

    private final BrowserContext context;
    private final Page page;
    private final String base;
    private final List<String> faults = new ArrayList<>();

    private Browser(BrowserContext context, String base) {
        this.context = context;
        this.base = base;
        this.page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                faults.add(message.text());
            }
        });
        page.onRequest(request -> {
            if (!request.url().startsWith(base) && !request.url().startsWith("data:")) {
                faults.add("asked another host: " + request.url());
            }
        });
    }

    /** A new person at a screen of the given width (1280 or 390), without JavaScript when told so. */
    public static Browser open(Product product, int width, boolean javaScript) {
        return new Browser(
                Holder.BROWSER.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(width, width < 600 ? 844 : 900)
                        .setJavaScriptEnabled(javaScript)
                        .setBaseURL(product.base())
                        .setLocale("en")),
                product.base());
    }

    /** A new person at a wide screen. */
    public static Browser open(Product product) {
        return open(product, 1280, true);
    }

    public Page page() {
        return page;
    }

    public BrowserContext context() {
        return context;
    }

    public Page go(String path) {
        page.navigate(path.startsWith("http") ? path : base + path);
        return page;
    }

    /** A picture of the whole page, kept under target/screens. */
    public void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENS.resolve(name + ".png")));
    }

    /** The page holds on a narrow and on a wide display; a picture of both is kept. Leaves the display wide. */
    public void assertFits(String name) {
        for (int width : new int[] {390, 1280}) {
            page.setViewportSize(width, width < 600 ? 844 : 900);
            assertAccessible();
            assertNoSidewaysScroll();
            picture(name + "-" + width);
        }
    }

    /** Axe finds nothing against WCAG 2.2 A and AA on the page as it stands. */
    public void assertAccessible() {
        assertThat(new AxeBuilder(page)
                                .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"))
                                .analyze()
                                .getViolations()
                                .stream()
                                .map(rule -> rule.getId() + ": " + rule.getHelp() + " at "
                                        + rule.getNodes().stream()
                                                .map(node -> node.getTarget() + " " + node.getHtml())
                                                .toList())
                                .toList())
                .as("accessibility of " + page.url())
                .isEmpty();
    }

    /** Nothing is cut off to the side. */
    public void assertNoSidewaysScroll() {
        Object over = page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(((Number) over).intValue())
                .as("sideways scroll of " + page.url())
                .isLessThanOrEqualTo(0);
    }

    @Override
    public void close() {
        context.close();
        assertThat(faults).as("what the pages did that they must not").isEmpty();
    }

    private static final class Holder {
        static final com.microsoft.playwright.Browser BROWSER = launch();

        private static com.microsoft.playwright.Browser launch() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(java.util.Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
    }
}
