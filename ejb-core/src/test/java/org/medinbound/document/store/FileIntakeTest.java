package org.medinbound.document.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.document.FileState;
import org.medinbound.document.StoredFile;

class FileIntakeTest {
    private final Ground ground = new Ground();
    private final FileIntake files = new FileIntake(ground.keys, ground.contents, ground.rows, ground.clock);

    @Test
    void aFileIsSealedOnDiskAndFoundUnderItsCleanedName() throws Exception {
        byte[] pdf = "%PDF-1.7\nMRI of the knee\n".getBytes(StandardCharsets.US_ASCII);
        StoredFile stored = files.store("CASE-1", "../../scan\u202Efdp.pdf", new ByteArrayInputStream(pdf));

        assertThat(files.find(List.of(stored.id()))).hasSize(1).first().satisfies(file -> {
            assertThat(file.name()).isEqualTo("scanfdp.pdf");
            assertThat(file.mediaType()).isEqualTo("application/pdf");
            assertThat(file.size()).isEqualTo(pdf.length);
            assertThat(file.state()).isEqualTo(FileState.NOT_SCANNED);
        });
        assertThat(new String(Files.readAllBytes(ground.contents.place(stored.id())), StandardCharsets.ISO_8859_1))
                .doesNotContain("knee");
        assertThat(files.open(stored.id())).as("not scanned, not opened").isEmpty();
    }

    @Test
    void aSealedTextOpensForItsOwnCaseOnly() {
        byte[] sealed = ground.texts.seal("CASE-1", "stage II");
        assertThat(ground.texts.open("CASE-1", sealed)).isEqualTo("stage II");
        assertThat(ground.texts.open("CASE-2", sealed))
                .as("a case without a key")
                .isNull();
    }
}
