package org.medinbound.document.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.medinbound.document.StoredFile;

class KeysTest {
    private final Ground ground = new Ground();

    @Test
    void aSealedTextOpensForItsOwnCaseOnly() {
        byte[] sealed = ground.texts.seal("CASE-1", "stage II");
        assertThat(ground.texts.open("CASE-1", sealed)).isEqualTo("stage II");
        assertThat(ground.texts.open("CASE-2", sealed))
                .as("a case without a key")
                .isNull();
        ground.texts.seal("CASE-2", "x");
        assertThatThrownBy(() -> ground.texts.open("CASE-2", sealed)).hasMessageContaining("belongs elsewhere");
        assertThat(ground.texts.seal("CASE-1", null)).isNull();
        assertThat(ground.texts.open("CASE-1", null)).isNull();
    }

    @Test
    void theKeySetOfAnEvaluationIsReadableByItsOwnerOnly() throws IOException {
        ground.texts.seal("CASE-1", "x");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(ground.home.resolve("keys/file-keys.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void outsideAnEvaluationAMissingKeySetIsRefused() {
        ground.configuration.put("bind", "0.0.0.0");
        assertThatThrownBy(() -> ground.texts.seal("CASE-1", "x")).hasMessageContaining("FILE_KEYS is not set");
        assertThat(ground.home.resolve("keys")).doesNotExist();
    }

    @Test
    void aLostKeySetIsNeverReplacedInSilence() throws IOException {
        ground.texts.seal("CASE-1", "x");
        Files.delete(ground.home.resolve("keys/file-keys.json"));
        KeyRing restarted = new KeyRing(ground.masterKeys(), new OpenedKeys(), ground.jdbi, ground.clock);
        assertThatThrownBy(() -> restarted.ofCase("CASE-2")).hasMessageContaining("key set that is missing");
    }

    @Test
    void aKeySetThatIsNoneIsRefusedWithoutQuotingIt() {
        ground.configuration.put("file.keys", "{\"primaryKeyId\": \"top-secret\"");
        assertThatThrownBy(() -> ground.texts.seal("CASE-1", "x"))
                .hasMessageContaining("FILE_KEYS is not a key set")
                .hasNoCause();
    }

    @Test
    void afterRotationTheOldMasterKeyIsNoLongerNeeded() {
        String before = MasterKeys.newKeySet();
        ground.configuration.put("file.keys", before);
        byte[] text = ground.texts.seal("CASE-1", "stage II");
        byte[] mail = ground.systemVault.seal("mail", "hello");

        String both = MasterKeys.withNewPrimary(before);
        ground.configuration.put("file.keys", both);
        KeyWork work = new KeyWork(ground.masterKeys(), new OpenedKeys(), ground.jdbi, ground.clock);
        assertThat(work.rewrap()).isEqualTo(2);
        assertThat(work.rewrap()).as("nothing left").isZero();

        ground.configuration.put("file.keys", MasterKeys.onlyPrimary(both));
        MasterKeys newest = ground.masterKeys();
        assertThat(new CaseTexts(new KeyRing(newest, new OpenedKeys(), ground.jdbi, ground.clock)).open("CASE-1", text))
                .isEqualTo("stage II");
        assertThat(new SystemTexts(new PurposeKeys(newest, ground.jdbi, ground.clock)).open("mail", mail))
                .isEqualTo("hello");
    }

    @Test
    void erasureMakesFilesAndTextsUnreadableAndLeavesAReceipt() throws IOException {
        FileIntake files = ground.files();
        byte[] text = ground.texts.seal("CASE-1", "stage II");
        StoredFile file = files.store("CASE-1", "a.txt", new ByteArrayInputStream(bytes("hello")));
        KeyWork work = new KeyWork(ground.masterKeys(), new OpenedKeys(), ground.jdbi, ground.clock);

        assertThat(work.destroy("CASE-1", "staff:3", "asked by the patient")).hasValueSatisfying(receipt -> {
            assertThat(receipt.files()).isEqualTo(1);
            assertThat(receipt.keyDigest()).hasSize(64);
        });

        assertThat(ground.texts.open("CASE-1", text)).isNull();
        assertThat(files.find(List.of(file.id()))).isEmpty();
        assertThatThrownBy(() -> ground.texts.seal("CASE-1", "again")).hasMessage("case.erased");
        assertThat(work.destroy("CASE-1", "staff:3", "again")).isEmpty();
        assertThatThrownBy(() -> ground.jdbi.useHandle(h -> h.execute("delete from key_destruction")))
                .hasMessageContaining("only ever added");
        assertThat(sweep().run()).isEqualTo(1);
        assertThat(ground.contents.place(file.id())).doesNotExist();
    }

    @Test
    void theSweepTakesOnlyOldContentWithoutARow() throws IOException {
        StoredFile kept = ground.files().store("CASE-1", "a.txt", new ByteArrayInputStream(bytes("hello")));
        Path young = orphan();
        Path old = orphan();
        Files.setLastModifiedTime(old, FileTime.from(Instant.now().minusSeconds(90_000)));
        Files.setLastModifiedTime(
                ground.contents.place(kept.id()), FileTime.from(Instant.now().minusSeconds(90_000)));

        assertThat(sweep().run()).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(young).exists();
        assertThat(ground.contents.place(kept.id())).exists();
    }

    private Sweep sweep() {
        return new Sweep(ground.jdbi, ground.contents, ground.clock);
    }

    private Path orphan() throws IOException {
        UUID id = UUID.randomUUID();
        ground.contents.write(
                id,
                new ByteArrayInputStream(bytes("x")),
                ground.keys.ofCase("CASE-1").files());
        return ground.contents.place(id);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
