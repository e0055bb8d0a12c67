package org.medinbound.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileState;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.BusinessRejection;

class FileIntakeTest {
    private final Ground ground = new Ground();
    private final FileIntake files = ground.files();

    @Test
    void aFileIsSealedOnDiskAndFoundUnderItsCleanedName() throws Exception {
        byte[] pdf = bytes("%PDF-1.7\nMRI of the knee\n");
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
    void anEmptyFileIsRefused() {
        assertThatThrownBy(() -> files.store("CASE-1", "a.pdf", InputStream.nullInputStream()))
                .hasMessage("file.empty (file)");
    }

    @Test
    void aFileOf200MegabytesIsRefusedWithoutReadingItAll() throws IOException {
        Endless content = new Endless(200L * 1024 * 1024);
        assertThatThrownBy(() -> files.store("CASE-1", "big.txt", content))
                .asInstanceOf(type(BusinessRejection.class))
                .satisfies(refusal -> {
                    assertThat(refusal.kind()).isEqualTo(BusinessRejection.Kind.TOO_LARGE);
                    assertThat(refusal.code()).isEqualTo("file.too-large");
                    assertThat(refusal.problems().get(0).arguments()).containsExactly(50L);
                });
        assertThat(content.given).isLessThan(CaseFiles.MAX_BYTES + 1024 * 1024);
        assertThat(filesOnDisk()).isEmpty();
    }

    @Test
    void aFileOfExactlyTheLimitIsTaken() {
        assertThat(files.store("CASE-1", "big.txt", new Endless(CaseFiles.MAX_BYTES))
                        .size())
                .isEqualTo(CaseFiles.MAX_BYTES);
    }

    @Test
    void malwareIsRefusedRecordedAndNotKept() throws Exception {
        try (FakeClamd clamd = new FakeClamd(FakeClamd.Manner.HONEST)) {
            ground.configuration.put("clamd.address", clamd.address());
            assertThatThrownBy(() -> store("%PDF-1.7 MALWARE")).hasMessage("file.infected (file)");
            assertThat(new HeldFiles(ground.jdbi, ground.clock).findings(1, 10).rows())
                    .singleElement()
                    .satisfies(finding -> {
                        assertThat(finding.signature()).isEqualTo("Own.Test");
                        assertThat(finding.caseReference()).isEqualTo("CASE-1");
                        assertThat(finding.digest()).hasSize(64);
                    });
            assertThat(filesOnDisk()).isEmpty();

            UUID id = store("%PDF-1.7 harmless").id();
            assertThat(files.open(id)).hasValueSatisfying(content -> {
                assertThat(content.file().state()).isEqualTo(FileState.CLEAN);
                assertThat(content.stream()).hasContent("%PDF-1.7 harmless");
            });
        }
    }

    @Test
    void aFileThatTheScannerGaveNoVerdictOnWaitsAndIsScannedLater() throws Exception {
        LaterScan later =
                new LaterScan(ground.jdbi, ground.keys, ground.contents, new Clamd(ground.settings, 300), ground.clock);
        try (FakeClamd clamd = new FakeClamd(FakeClamd.Manner.HANGS)) {
            ground.configuration.put("clamd.address", clamd.address());
            UUID clean = store("%PDF-1.7 harmless").id();
            clamd.behaves(FakeClamd.Manner.REFUSES_AT_ITS_LIMIT);
            UUID infected = store("%PDF-1.7 MALWARE").id();
            clamd.behaves(FakeClamd.Manner.CLOSES_AT_ONCE);
            assertThat(store("%PDF-1.7").state()).isEqualTo(FileState.PENDING);
            clamd.behaves(FakeClamd.Manner.TALKS_NONSENSE);
            assertThat(later.run()).as("no verdict, the run ends").isZero();
            assertThat(files.open(clean)).isEmpty();

            clamd.behaves(FakeClamd.Manner.HONEST);
            assertThat(later.run()).isEqualTo(3);
            assertThat(later.run()).isZero();
            assertThat(files.open(clean)).isPresent();
            assertThat(files.open(infected)).isEmpty();
            assertThat(files.find(List.of(infected)))
                    .extracting(StoredFile::state)
                    .containsExactly(FileState.INFECTED);
        }
    }

    @Test
    void aScannerThatIsNotThereLeavesTheFileWaiting() throws Exception {
        FakeClamd gone = new FakeClamd(FakeClamd.Manner.HONEST);
        gone.close();
        ground.configuration.put("clamd.address", gone.address());
        assertThat(store("%PDF-1.7").state()).isEqualTo(FileState.PENDING);
    }

    @Test
    void aSealedFileThatWasChangedOrSwappedIsNotHandedOut() throws Exception {
        try (FakeClamd clamd = new FakeClamd(FakeClamd.Manner.HONEST)) {
            ground.configuration.put("clamd.address", clamd.address());
            UUID one = store("%PDF-1.7 one").id();
            UUID two = store("%PDF-1.7 two").id();
            Files.copy(ground.contents.place(two), ground.contents.place(one), StandardCopyOption.REPLACE_EXISTING);
            try (InputStream swapped = files.open(one).orElseThrow().stream()) {
                assertThatThrownBy(swapped::readAllBytes).isInstanceOf(IOException.class);
            }
        }
    }

    private StoredFile store(String content) {
        return files.store("CASE-1", "a.pdf", new ByteArrayInputStream(bytes(content)));
    }

    private List<Path> filesOnDisk() throws IOException {
        if (!Files.exists(ground.contents.root())) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(ground.contents.root())) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Plain text without end, up to a length, counting what was taken. */
    private static final class Endless extends InputStream {
        private final long length;
        private long given;

        Endless(long length) {
            this.length = length;
        }

        @Override
        public int read() {
            return given++ < length ? 'a' : -1;
        }

        @Override
        public int read(byte[] into, int from, int most) {
            int n = (int) Math.min(most, length - given);
            if (n <= 0) {
                return -1;
            }
            Arrays.fill(into, from, from + n, (byte) 'a');
            given += n;
            return n;
        }
    }
}
