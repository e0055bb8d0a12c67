package org.medinbound.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypesTest {
    @ParameterizedTest
    @CsvSource({
        "application/pdf, 255044462d312e370a",
        "image/jpeg, ffd8ffe000104a46494600010100",
        "image/png, 89504e470d0a1a0a0000000d49484452",
        "image/gif, 47494638396101000100",
        "image/webp, 524946461a000000574542505650384c",
        "image/tiff, 49492a0008000000",
        "image/heic, 00000018667479706865696300000000"
    })
    void whatPatientsSendIsKnownByItsFirstBytes(String type, String hex) {
        assertThat(FileTypes.detect(HexFormat.of().parseHex(hex))).isEqualTo(type);
    }

    @Test
    void aDicomImageIsKnownBehindItsPreamble() {
        assertThat(FileTypes.detect(ByteBuffer.allocate(400)
                        .put(128, "DICM".getBytes(StandardCharsets.US_ASCII))
                        .array()))
                .isEqualTo("application/dicom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "Shift_JIS"})
    void plainTextIsTakenInAnyEncoding(String encoding) {
        assertThat(FileTypes.detect("検査の結果\r\n".getBytes(Charset.forName(encoding))))
                .isEqualTo("text/plain");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4d5a90000300000004000000ffff0000b8000000000000004000000000000000",
                "7f454c4602010100000000000000000002003e00",
                "cafebabe00000034",
                "cffaedfe07000001"
            })
    void anExecutableIsRefusedWhateverItsName(String hex) {
        assertRefused(HexFormat.of().parseHex(hex));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#!/bin/sh\nrm -rf /\n",
                "<!DOCTYPE html><html><script>alert(1)</script></html>",
                "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "MZ%PDF-1.7 an executable that says it is a PDF"
            })
    void activeTextIsRefused(String content) {
        assertRefused(content.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void anArchiveIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.pdf"));
            zip.write(1);
        }
        assertRefused(bytes.toByteArray());
    }

    private static void assertRefused(byte[] content) {
        assertThatThrownBy(() -> FileTypes.detect(content)).hasMessage("file.type (file)");
    }
}
