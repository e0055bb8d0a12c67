package org.medinbound.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.medinbound.access.Actors;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.FileState;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.BusinessRejection;

/**
 * Takes files in and hands them out. The sealed content is written before the row; when the caller's transaction rolls back,
 * the content without a row is swept away later.
 */
@ApplicationScoped
public class FileIntake implements CaseFiles {
    @Inject
    private KeyRing keys;

    @Inject
    private SealedContent contents;

    @Inject
    private FileRows rows;

    @Inject
    private Clamd scanner;

    @Inject
    private MalwareFindings findings;

    @Inject
    private Clock clock;

    public FileIntake() {}

    FileIntake(
            KeyRing keys, SealedContent contents, FileRows rows, Clamd scanner, MalwareFindings findings, Clock clock) {
        this.keys = keys;
        this.contents = contents;
        this.rows = rows;
        this.scanner = scanner;
        this.findings = findings;
        this.clock = clock;
    }

    @Override
    public StoredFile store(String caseReference, String name, InputStream content) {
        return store(caseReference, name, content, FileTypes::detect);
    }

    @Override
    public StoredFile storeSheet(String caseReference, String name, InputStream content) {
        return store(caseReference, name, content, FileTypes::detectSheet);
    }

    private StoredFile store(String caseReference, String name, InputStream content, Function<byte[], String> detect) {
        try {
            byte[] prefix = content.readNBytes(FileTypes.PREFIX);
            if (prefix.length == 0) {
                throw BusinessRejection.invalid("file.empty", "file");
            }
            String type = detect.apply(prefix);
            UUID id = UUID.randomUUID();
            KeyRing.Keys key = keys.ofCase(caseReference);
            DigestInputStream whole = new DigestInputStream(
                    new Limited(new SequenceInputStream(new ByteArrayInputStream(prefix), content), MAX_BYTES),
                    sha256());
            long size = contents.write(id, whole, key.files());
            FileState state = scanned(caseReference, id, key, type, size, whole.getMessageDigest());
            StoredFile file =
                    new StoredFile(id, caseReference, FileNames.clean(name), type, size, state, clock.instant());
            rows.insert(file, Actors.current().id());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be taken in", e);
        }
    }

    private FileState scanned(
            String caseReference, UUID id, KeyRing.Keys key, String type, long size, MessageDigest digest)
            throws IOException {
        if (!scanner.isConfigured()) {
            return FileState.NOT_SCANNED;
        }
        try (InputStream content = contents.read(id, key.files())) {
            ScanAnswer answer = scanner.scan(content);
            if (answer.signature() != null) {
                contents.remove(id);
                findings.refusedAtIntake(caseReference, answer.signature(), type, size, digest.digest());
                throw BusinessRejection.invalid("file.infected", "file");
            }
            return answer.kind() == ScanAnswer.Kind.CLEAN ? FileState.CLEAN : FileState.PENDING;
        }
    }

    @Override
    public Optional<FileContent> open(UUID id) {
        return rows.find(id).filter(file -> file.state().canBeOpened()).flatMap(this::opened);
    }

    private Optional<FileContent> opened(StoredFile file) {
        return keys.existing(file.caseReference()).map(key -> {
            try {
                return new FileContent(file, contents.read(file.id(), key.files()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public List<StoredFile> find(Collection<UUID> ids) {
        return rows.find(ids);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
