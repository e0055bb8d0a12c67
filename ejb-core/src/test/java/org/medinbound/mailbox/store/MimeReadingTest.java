package org.medinbound.mailbox.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.medinbound.mailbox.ReceivedMail;
import org.medinbound.mailbox.ReceivedMail.Attachment;
import org.medinbound.mailbox.ReceivedMail.LeftOut;

class MimeReadingTest {
    private static final String PDF =
            Base64.getEncoder().encodeToString("%PDF-1.4 test".getBytes(StandardCharsets.US_ASCII));

    private static final String[] RICH = {
        "From: =?UTF-8?B?5p6256m6?= =?UTF-8?B?6Iqx5a2Q?= <hanako@agency.example>",
        "To: desk@medinbound.example",
        "Subject: Question",
        "Message-ID: <one@agency.example>",
        "In-Reply-To: <two@medinbound.example>",
        "References: <zero@medinbound.example> <two@medinbound.example>",
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=\"m\"",
        "",
        "--m",
        "Content-Type: multipart/alternative; boundary=\"a\"",
        "",
        "--a",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Plain words",
        "--a",
        "Content-Type: text/html; charset=utf-8",
        "",
        "<p>HTML words</p>",
        "--a--",
        "--m",
        "Content-Type: application/pdf; name=\"=?ISO-2022-JP?B?GyRCSnM5cBsoQi5wZGY=?=\"",
        "Content-Transfer-Encoding: base64",
        "Content-Disposition: attachment",
        "",
        PDF,
        "--m",
        "Content-Type: application/ms-tnef; name=winmail.dat",
        "Content-Disposition: attachment; filename=winmail.dat",
        "",
        "xxxx",
        "--m--",
        ""
    };

    @Test
    void aRichMailGivesItsPlainTextItsFilesAndItsTalk() throws IOException {
        ReceivedMail mail = Letter.read(Letter.of(RICH));
        assertThat(mail.from()).isEqualTo("hanako@agency.example");
        assertThat(mail.fromName()).isEqualTo("架空花子");
        assertThat(mail.text()).isEqualTo("Plain words");
        assertThat(mail.related()).containsExactly("<two@medinbound.example>", "<zero@medinbound.example>");
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("報告.pdf");
        assertThat(mail.attachments().get(0).open().readAllBytes())
                .isEqualTo("%PDF-1.4 test".getBytes(StandardCharsets.US_ASCII));
        assertThat(mail.leftOut()).containsExactly(new LeftOut("winmail.dat", "tnef"));
    }

    @Test
    void anHtmlMailBecomesTextWithoutScriptsAndHiddenParts() {
        ReceivedMail mail = Letter.read(Letter.of(
                "From: a@b.example",
                "Content-Type: text/html; charset=us-ascii",
                "",
                "<html><head><title>no</title><style>p{color:red}</style></head><body onload=alert(1)><h1>Hello</h1>",
                "<p>First &amp; second<br>line</p><ul><li>one</li><li>two</li></ul>",
                "<script>alert('x')</script><p hidden>secret</p><table><tr><td>a</td><td>b</td></tr></table>",
                "<img src=\"https://tracker.example/p.gif\"><a href=\"https://meti.example/x\">page</a>",
                "<a href=\"javascript:alert(1)\">click</a></body></html>"));
        assertThat(mail.text())
                .contains(
                        "Hello\n",
                        "First & second\nline",
                        "- one\n",
                        "- two\n",
                        "a\tb",
                        "page (https://meti.example/x)",
                        "click")
                .doesNotContain("alert", "secret", "color", "tracker", "javascript", "<");
    }

    @Test
    void anAttachedMailIsWrittenOutWithItsFiles() {
        ReceivedMail mail = Letter.read(Letter.of(
                "From: a@b.example",
                "Content-Type: multipart/mixed; boundary=o",
                "",
                "--o",
                "",
                "See below",
                "--o",
                "Content-Type: message/rfc822; name=first.eml",
                "Content-Disposition: attachment; filename=first.eml",
                "",
                "From: c@d.example",
                "Subject: Inner",
                "Content-Type: multipart/mixed; boundary=i",
                "",
                "--i",
                "",
                "Inner words",
                "--i",
                "Content-Type: application/pdf; name=inner.pdf",
                "Content-Transfer-Encoding: base64",
                "",
                PDF,
                "--i--",
                "--o--"));
        assertThat(mail.text()).startsWith("See below").contains("c@d.example", "Inner", "Inner words");
        assertThat(mail.attachments()).extracting(Attachment::name).containsExactly("inner.pdf");
    }

    @Test
    void aMailInIso2022JpIsRead() {
        byte[] head = "From: a@b.example\r\nSubject: x\r\nContent-Type: text/plain; charset=ISO-2022-JP\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII);
        byte[] body = "お世話になっております。①の件です。".getBytes(Charset.forName("x-windows-iso2022jp"));
        assertThat(Letter.read(Letter.of(joined(head, body))).text()).isEqualTo("お世話になっております。①の件です。");
    }

    @Test
    void brokenBase64AndAMissingBoundaryLoseNothingThatCanBeRead() {
        ReceivedMail mail = Letter.read(Letter.of(
                "From: a@b.example",
                "Content-Type: text/plain; charset=utf-8",
                "Content-Transfer-Encoding: base64",
                "",
                "SGVs*bG8gd29y!bGQ"));
        assertThat(mail.text()).startsWith("Hello wor");
        assertThat(Letter.read(Letter.of(
                                "From: a@b.example",
                                "Content-Type: multipart/mixed; boundary=gone",
                                "",
                                "Only words here"))
                        .text())
                .contains("Only words here");
    }

    @Test
    void encryptedAndTooDeepPartsAreNamed() {
        StringBuilder deep = new StringBuilder("From: a@b.example\r\n");
        for (int i = 0; i < 12; i++) {
            deep.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\r\n\r\n--b")
                    .append(i)
                    .append("\r\n");
        }
        deep.append("\r\ninnermost");
        assertThat(Letter.read(Letter.of(deep.toString())).leftOut())
                .extracting(LeftOut::reason)
                .contains("too-deep");
        assertThat(Letter.read(Letter.of(
                                "From: a@b.example", "Content-Type: application/pkcs7-mime; name=smime.p7m", "", "xx"))
                        .leftOut())
                .containsExactly(new LeftOut("smime.p7m", "encrypted"));
    }

    @Test
    void theDigestOfTheSameMailIsTheSameWhateverWayItTook() {
        String[] again = RICH.clone();
        again[1] = "Received: from elsewhere\r\nTo: desk@medinbound.example";
        assertThat(MimeReading.digest(Letter.of(again))).isEqualTo(MimeReading.digest(Letter.of(RICH)));
        again[15] = "Other words";
        assertThat(MimeReading.digest(Letter.of(again))).isNotEqualTo(MimeReading.digest(Letter.of(RICH)));
    }

    /** A good mail with bytes changed here and there never breaks the reading. */
    @Property(tries = 400)
    void noDamageBreaksTheReading(@ForAll long seed) {
        byte[] bytes = String.join("\r\n", RICH).getBytes(StandardCharsets.ISO_8859_1);
        Random random = new Random(seed);
        for (int i = random.nextInt(40); i >= 0; i--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        byte[] cut = java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length));
        for (byte[] damaged : List.of(bytes, cut)) {
            ReceivedMail mail = Letter.read(Letter.of(damaged));
            assertThat(mail.text().length()).isLessThanOrEqualTo(Content.LONGEST_TEXT);
            mail.attachments()
                    .forEach(attachment -> assertThat(attachment.name()).isNotBlank());
        }
    }

    private static byte[] joined(byte[] head, byte[] body) {
        byte[] whole = java.util.Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, whole, head.length, body.length);
        return whole;
    }
}
