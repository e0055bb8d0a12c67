package org.medinbound.document.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "../../etc/passwd, passwd",
        "C:\\Users\\a\\MRI.dcm, MRI.dcm",
        "検査 結果.pdf, 検査 結果.pdf",
        "'.. .pdf . ', pdf",
        "'a\"<b>.pdf', ab.pdf",
        "'///', file"
    })
    void aNameLosesPathsAndWhatFileSystemsAndHeadersStumbleOver(String given, String kept) {
        assertThat(FileNames.clean(given)).isEqualTo(kept);
    }

    @Test
    void aNameThatTheServerReadAsLatin1IsTakenBack() {
        String misread = new String("契約一覧.pdf".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        assertThat(FileNames.clean(misread)).isEqualTo("契約一覧.pdf");
        assertThat(FileNames.clean("résumé.pdf")).isEqualTo("résumé.pdf");
    }

    @Test
    void controlAndDirectionCharactersGo() {
        assertThat(FileNames.clean("a\r\nb\u0000\u202Ec.pdf")).isEqualTo("abc.pdf");
    }

    @Test
    void aLongNameKeepsItsEnding() {
        assertThat(FileNames.clean("長".repeat(300) + ".pdf")).hasSize(120).endsWith("長.pdf");
    }
}
