package org.medinbound.system;

import com.microsoft.playwright.Page;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Steps that tests of agencies share: an agency of one's own, and the way through its door. */
final class AgencyWalk {
    private final Product product;
    private final String number;
    private final String mailbox;

    /** The active agency that stands so many places from the end of the list; each test takes another. */
    AgencyWalk(Product product, int fromTheEnd) {
        this.product = product;
        this.number = value(
                "select g.number from guarantor g join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null"
                        + " where v.status = 'active' and ? = '' order by g.number desc offset " + fromTheEnd
                        + " limit 1",
                "");
        this.mailbox = value(
                "select v.email from guarantor g join guarantor_version v on v.guarantor_id = g.id and v.replaced_in is null"
                        + " where g.number = ?",
                number);
    }

    String number() {
        return number;
    }

    String mailbox() {
        return mailbox;
    }

    /** Through the door: number and mailbox, the mailed link, the mailed code. Leaves the browser on the agency's home. */
    void comeIn(Browser browser, String language) {
        Mailbox box = new Mailbox(product, mailbox);
        int before = box.all().size();
        Page page = browser.go("/" + language + "/agency");
        page.locator("#number").fill(number);
        page.locator("#mailbox").fill(mailbox);
        press(page);
        page.navigate(box.link(before + 1));
        press(page);
        page.locator("#code").fill(box.code(before + 2));
        press(page);
        page.navigate(product.base() + "/" + language + "/my/agency");
    }

    static void press(Page page) {
        page.locator("main form button[type=submit]").first().click();
    }

    /** The first column of the first row; the query has one parameter. */
    String value(String query, String parameter) {
        try (Connection connection = product.database().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, parameter);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getString(1) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
