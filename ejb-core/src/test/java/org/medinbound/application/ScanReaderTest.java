package org.medinbound.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medinbound.application.store.ScanReader;
import org.medinbound.database.Wired;
import org.medinbound.settings.TestSettings;

class ScanReaderTest {
    private final Map<String, String> settings = new HashMap<>();
    private final Wired beans = new Wired(TestSettings.from(settings));

    @TempDir
    Path directory;

    @Test
    void aProgramIsCalledWithFixedArgumentsAndItsTextIsRead() throws IOException {
        settings.put("ocr.tesseract", program("printf '%s' \"$*\" > \"$2.txt\"; printf '\\f' >> \"$2.txt\""));
        Path scan = Files.writeString(directory.resolve("scan"), "; touch ran $(touch ran)");
        assertThat(beans.get(ScanReader.class).read(scan, "image/png", directory))
                .endsWith("-l jpn+eng --psm 3");
        assertThat(directory.resolve("ran")).doesNotExist();
    }

    @Test
    void aProgramThatFailsIsNotedAndTriedAgainLater() throws IOException {
        settings.put("ocr.tesseract", program("exit 3"));
        Path scan = Files.writeString(directory.resolve("scan"), "x");
        assertThatThrownBy(() -> beans.get(ScanReader.class).read(scan, "image/png", directory))
                .hasMessageContaining("ended with 3");
    }

    @Test
    void whenItIsOffOrNotThereNothingIsReadAndTheScreenIsTold() {
        settings.put("ocr.tesseract", "off");
        assertThat(beans.get(TextRecognition.class).isOn()).isFalse();
        settings.put("ocr.tesseract", "/nowhere/tesseract");
        assertThat(beans.get(TextRecognition.class).isOn()).isFalse();
        assertThat(beans.get(TextRecognition.class).reads("image/png")).isFalse();
    }

    @Test
    void aScanWaitsIsReadSealedAndFoundByItsWords() throws IOException {
        ApplicationHouse house = new ApplicationHouse();
        house.settings.put("ocr.tesseract", program("echo '登 記 事 項 証明書' > \"$2.txt\""));
        ApplicationEntry entry = house.get(ApplicationEntry.class);
        LocalDate today = LocalDate.of(2026, 11, 25);
        String reference = house.as(
                ApplicationHouse.OFFICER, () -> entry.enter("NEW", "POST", "", "ja", today, ApplicationHouse.form()));
        house.does(
                ApplicationHouse.OFFICER,
                () -> entry.addPaper(
                        reference,
                        null,
                        new ApplicationEntry.Index("COMPANY_REGISTER", today, 1, "棚1"),
                        "scan.png",
                        new ByteArrayInputStream(new byte[] {1}),
                        "POST",
                        null));
        assertThat(house.page(reference).papers().get(0).textState()).isEqualTo("WAITING");
        house.does(ApplicationHouse.JOB, () -> house.get(PaperRecognition.class).readWaiting());
        assertThat(house.page(reference).papers().get(0).recognised()).contains("登 記 事 項");
        assertThat(house.as(ApplicationHouse.OFFICER, () -> house.get(ApplicationQueue.class)
                        .search("登記事項")))
                .singleElement()
                .satisfies(hit -> assertThat(hit.reference()).isEqualTo(reference));
    }

    private String program(String script) throws IOException {
        Path file = Files.writeString(directory.resolve("program" + script.hashCode()), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file.toString();
    }
}
