package org.medinbound.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Files as a patient sends them on the portal, with the real scanner behind it. */
class UploadTest {
    private final Product product = Product.shared();
    private final Browser browser = Browser.open(product, 1280, false);

    @BeforeEach
    void beginAnInquiry() {
        browser.go("/en/inquiries/new").locator("main form button").first().click();
        browser.go("/en/inquiries/new/files");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void aCleanPdfIsScannedAndLiesSealedOnDisk() throws Exception {
        Page page = upload("MRI of the knee.pdf", "%PDF-1.7\nthe knee of the patient\n%%EOF\n");
        assertThat(page.locator("main").innerText()).contains("MRI of the knee.pdf");
        assertThat(rows("select state from case_file order by stored_at desc limit 1"))
                .containsExactly("CLEAN");
        try (Stream<Path> files = Files.walk(product.home().resolve("files"))) {
            assertThat(files.filter(Files::isRegularFile)).isNotEmpty().allSatisfy(file -> assertThat(
                            Files.readString(file, StandardCharsets.ISO_8859_1))
                    .doesNotContain("the knee of the patient", "%PDF"));
        }
    }

    @Test
    void malwareIsRefusedWithAReasonAndToldToTheSecurityOfficer() throws Exception {
        int before = rows("select id::text from malware_finding").size();
        Page page = upload("letter.txt", Clamd.EICAR);
        assertThat(page.locator("[role=alert]").first().innerText()).contains("malware");
        assertThat(rows("select signature from malware_finding"))
                .hasSize(before + 1)
                .allMatch(signature -> signature.startsWith(Clamd.SIGNATURE));
    }

    @Test
    void anExecutableWithTheNameOfAPdfIsRefused() {
        Page page = upload("report.pdf", "MZ\u0090\u0000\u0003\u0000\u0000\u0000\u0004\u0000\u0000\u0000");
        assertThat(page.locator("[role=alert]").first().innerText()).contains("cannot take this kind of file");
    }

    @Test
    void anEmptyFileIsRefused() {
        Page page = upload("scan.pdf", "");
        assertThat(page.locator("[role=alert]").first().innerText()).contains("0 bytes");
    }

    private Page upload(String name, String content) {
        Page page = browser.page();
        page.setInputFiles(
                "input[type=file]",
                new FilePayload(name, "application/octet-stream", content.getBytes(StandardCharsets.ISO_8859_1)));
        page.locator("form[enctype='multipart/form-data'] button").click();
        return page;
    }

    private List<String> rows(String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = product.database().getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        return rows;
    }
}
