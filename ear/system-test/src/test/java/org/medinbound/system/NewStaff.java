package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** A person who gets an account: sets the password by a link, reads the QR code as a telephone would, enters. */
final class NewStaff {
    private static final Pattern SECRET = Pattern.compile("[?&]secret=([A-Z2-7]+)");
    private static final String PASSWORD = "correct horse battery 9 staple";

    private final Product product;
    private final Browser browser;
    private final String login;
    private StaffAccount account;

    NewStaff(Product product, String login) {
        this.product = product;
        this.browser = Browser.open(product);
        this.login = login;
    }

    Browser browser() {
        return browser;
    }

    Page page() {
        return browser.page();
    }

    String login() {
        return login;
    }

    /** Makes the first administrator with the link from the console. */
    void becomeFirstAdministrator(String link, String name) {
        browser.go(link);
        page().locator("[id$=':name']").fill(name);
        page().locator("[id$=':login']").fill(login);
        browser.assertAccessible();
        browser.picture("staff-first-administrator");
        setPasswordAndEnrol();
    }

    /** Follows the link of an invitation. */
    void follow(String link) {
        browser.go(link);
        setPasswordAndEnrol();
    }

    private void setPasswordAndEnrol() {
        page().locator("[id$=':password']").fill(PASSWORD);
        page().locator("[id$=':repeated']").fill(PASSWORD);
        submit();
        assertThat(page().url()).contains("/sign-in.xhtml");
        password();
        assertThat(page().url()).contains("/sign-in-enrol.xhtml");
        browser.assertAccessible();
        browser.picture("staff-enrol");
        String secret = secretOfTheQrCode();
        assertThat(page().locator(".secret").innerText().replace(" ", "")).isEqualTo(secret);
        account = new StaffAccount("", login, PASSWORD, secret);
        page().locator(".code-input").fill(account.code(product.now()));
        submit();
        assertThat(page().locator("ul.codes li").count())
                .as("codes for a lost telephone")
                .isGreaterThanOrEqualTo(8);
        page().locator("main a.btn, .plain a.btn, a.btn").last().click();
        assertThat(page().url()).endsWith("/admin/home.xhtml");
    }

    /** Types mailbox and password. */
    void password() {
        page().locator("input[type=email]").fill(login);
        page().locator("input[type=password]").fill(PASSWORD);
        submit();
    }

    private void submit() {
        page().locator("input[type=submit]").click();
        page().waitForLoadState();
    }

    private String secretOfTheQrCode() {
        try {
            BufferedImage image = ImageIO.read(
                    new ByteArrayInputStream(page().locator("img.qr").screenshot()));
            int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
            String address = new QRCodeReader()
                    .decode(new BinaryBitmap(
                            new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
                    .getText();
            assertThat(URLDecoder.decode(address, StandardCharsets.UTF_8))
                    .startsWith("otpauth://totp/")
                    .contains(login);
            Matcher secret = SECRET.matcher(address);
            assertThat(secret.find()).isTrue();
            return secret.group(1);
        } catch (NotFoundException e) {
            throw new AssertionError("no QR code can be read from the page", e);
        } catch (ReaderException e) {
            throw new AssertionError(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
