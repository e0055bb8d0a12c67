package org.medinbound.notification.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.notification.Mail;

class MailFrameTest {
    @Test
    void whatAPersonTypedIsEscapedInTheHtml() {
        String html = MailHtml.paragraph("<script>alert('x')</script> {{button}}\nnext & last");
        assertThat(html)
                .contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; {{button}}<br>next &amp; last")
                .doesNotContain("<script");
    }

    @Test
    void aLineEndInASubjectBecomesASpace() {
        assertThat(MailFrame.oneLine("Hello\r\nBcc: all@example.org\u2028x\u0000"))
                .isEqualTo("Hello Bcc: all@example.org x");
    }

    @Test
    void theLinkStandsInBothFormsAndTheLanguageIsDeclared() {
        RenderedMail mail = MailFrame.render(
                new Mail("frame", "ar", "a@example.org", List.of(), "https://example.org/?a=1&b=\"2\"", "CASE-1"));
        assertThat(mail.text()).contains("https://example.org/?a=1&b=\"2\"");
        assertThat(mail.html())
                .contains("href=\"https://example.org/?a=1&amp;b=&quot;2&quot;\"", "lang=\"ar\" dir=\"rtl\"")
                .doesNotContain("{{");
    }
}
