package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/** Steps of vettings that tests share: a hospital in the directory, its way into its account, its self-assessment. */
final class QualityWalk {
    private static final Path DEMO = Path.of("../../ejb-core/src/main/resources/demo/hospitals.csv");

    private final Product product;
    private final CaseWalk walk;
    final String slug;
    final String mailbox;

    QualityWalk(Product product, String slug) {
        this.product = product;
        this.walk = new CaseWalk(product);
        this.slug = slug;
        this.mailbox = "international@" + slug + ".example";
    }

    /** Imports the hospital as an operator does: in the directory, but not published. */
    void imported() {
        try {
            List<String> lines = Files.readAllLines(DEMO);
            String line = lines.stream()
                    .filter(l -> l.startsWith("minato-central,"))
                    .findFirst()
                    .orElseThrow()
                    .replaceFirst("minato-central,published", slug + ",unpublished")
                    // Room for many patients, so that the desk is offered it among the first.
                    .replaceFirst(",300,24,", ",300,60,")
                    .replace("international@minato-central.example", mailbox)
                    .replace("Minato Central Hospital", slug + " Hospital");
            String csv = lines.get(0) + "\n" + line + "\n";
            assertThat(product.ops("POST", "/hospitals", "text/csv", csv.getBytes(StandardCharsets.UTF_8))
                            .statusCode())
                    .isEqualTo(200);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A quality officer sends the link, the hospital comes in by it. */
    void comesIn(Browser officer, Page page) {
        Page list = officer.go("/admin/quality/vettings.xhtml");
        int seen = new Mailbox(product, mailbox).all().size();
        list.locator("input[id$=':hospital']").fill(slug);
        list.locator("[id='invite:send']").click();
        list.waitForLoadState();
        walk.mail(mailbox, seen, "医療機関アカウント");
        walk.comeIn(page, mailbox, "医療機関アカウント");
        assertThat(page.url()).endsWith("/ja/my/hospital");
    }

    /** Every criterion answered; those of the mandatory ones on their pages with a paper, the others behind the pages. */
    void fillsIn(Page page) {
        String reference = reference();
        for (String code : walk.value(
                        "select string_agg(c.code, ' ' order by c.code) from quality_criterion c"
                                + " join quality_vetting v on v.standard = c.version where c.mandatory and v.reference = ?",
                        reference)
                .split(" ")) {
            page.navigate(product.base() + "/ja/my/hospital/vetting/criteria/" + code);
            page.locator("input[name=score][value='3']").check();
            page.locator("#text").fill("国際部門が担当し、毎月確認している。");
            page.locator("#file").setInputFiles(new FilePayload(code + "-規程.pdf", "application/pdf", CaseWalk.PDF));
            page.locator("main form .actions button").first().click();
        }
        change("""
                insert into quality_assessment (reference, code, standard, self_score, self_text)
                select v.reference, c.code, v.standard, 3, '手順書に沿って実施している。' from quality_vetting v
                join quality_criterion c on c.version = v.standard where v.reference = ? on conflict do nothing""", reference);
    }

    void handsIn(Page page) {
        page.navigate(product.base() + "/ja/my/hospital/vetting/hand-in");
        page.locator("#contact").fill("国際部門長　架空 みなと　03-0000-0000");
        page.locator("main form .actions button").first().click();
        assertThat(page.locator("main .note.ok").first().innerText()).contains("提出しました");
    }

    /** Scores behind the pages for all that is not scored on them. */
    void scored(int score) {
        change("""
                update quality_assessment a set review_score = %d, reviewed_by = v.reviewer, reviewed_at = now(), review_text = '書面で確認'
                from quality_vetting v where v.reference = a.reference and a.review_score is null and a.reference = ?""".formatted(score), reference());
    }

    String reference() {
        return walk.value(
                "select reference from quality_vetting where hospital_slug = ? order by begun_at desc limit 1", slug);
    }

    String value(String query) {
        return walk.value(query, slug);
    }

    /** A change behind the pages; the statement's one parameter is the hospital. */
    void states(String statement) {
        change(statement, slug);
    }

    private void change(String statement, String argument) {
        try (Connection connection = product.database().getConnection();
                PreparedStatement sql = connection.prepareStatement(statement)) {
            sql.setString(1, argument);
            sql.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
