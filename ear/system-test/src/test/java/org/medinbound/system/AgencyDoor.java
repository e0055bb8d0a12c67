package org.medinbound.system;

import com.microsoft.playwright.Page;

/** The way of an agency's contact to the agency's pages: number and mailbox, mailed link, mailed code. */
final class AgencyDoor {
    private AgencyDoor() {}

    /** Leaves the browser on the agency's home in the language. */
    static void enter(Product product, Browser browser, String number, String address, String language) {
        Mailbox mailbox = new Mailbox(product, address);
        int seen = mailbox.all().size();
        Page page = browser.go("/" + language + "/agency");
        page.locator("#number").fill(number);
        page.locator("#mailbox").fill(address);
        submit(page);
        page.navigate(mailbox.link(seen + 1));
        submit(page);
        page.locator("#code").fill(mailbox.code(seen + 2));
        submit(page);
        page.navigate(product.base() + "/" + language + "/my/agency");
    }

    private static void submit(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }
}
