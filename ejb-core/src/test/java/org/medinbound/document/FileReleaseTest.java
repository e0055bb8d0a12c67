package org.medinbound.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medinbound.document.store.Ground;
import org.medinbound.document.store.HeldFiles;

class FileReleaseTest {
    private final Ground ground = new Ground();
    private final CaseFiles files = ground.caseFiles();
    private final FileRelease release = new FileRelease(new HeldFiles(ground.jdbi, ground.clock));

    private final UUID file = files.store(
                    "CASE-1", "a.txt", new ByteArrayInputStream("hello".getBytes(StandardCharsets.US_ASCII)))
            .id();

    @Test
    void anUnscannedFileOpensOnlyAfterAReleaseWithAReason() {
        assertThat(release.held(HeldFilter.all(), 1, 10).rows())
                .extracting(HeldFile::id)
                .containsExactly(file);
        assertThatThrownBy(() -> release.release(file, "  ok      ")).hasMessage("file.release-reason (reason)");
        release.release(file, "Scanned by hand on the isolated machine");
        assertThat(files.open(file))
                .hasValueSatisfying(content -> assertThat(content.stream()).hasContent("hello"));
        assertThat(release.count()).isZero();
        assertThatThrownBy(() -> release.release(file, "A second click on the button"))
                .hasMessage("file.not-held");
    }

    @Test
    void anInfectedFileIsNeverReleased() {
        ground.jdbi.useHandle(
                h -> h.execute("update case_file set state = 'INFECTED', signature = 'Own.Test' where id = ?", file));
        assertThatThrownBy(() -> release.release(file, "The sender says it is fine"))
                .hasMessage("file.not-held");
        assertThat(files.open(file)).isEmpty();
    }
}
