package org.medinbound.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medinbound.access.Actors;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.FileState;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.BusinessRejection;

/**
 * Takes files in and hands them out. The sealed content is written before the row; when the caller's transaction rolls back,
 * the content without a row is cleared away later.
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
    private Clock clock;

    public FileIntake() {}

    public FileIntake(KeyRing keys, SealedContent contents, FileRows rows, Clock clock) {
        this.keys = keys;
        this.contents = contents;
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public StoredFile store(String caseReference, String name, InputStream content) {
        try {
            byte[] prefix = content.readNBytes(FileTypes.PREFIX);
            if (prefix.length == 0) {
                throw BusinessRejection.invalid("file.empty", "file");
            }
            String type = FileTypes.detect(prefix);
            UUID id = UUID.randomUUID();
            InputStream whole =
                    new Limited(new SequenceInputStream(new ByteArrayInputStream(prefix), content), MAX_BYTES);
            long size = contents.write(id, whole, keys.ofCase(caseReference).files());
            StoredFile file = new StoredFile(
                    id, caseReference, FileNames.clean(name), type, size, FileState.NOT_SCANNED, clock.instant());
            rows.insert(file, Actors.current().id());
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be taken in", e);
        }
    }

    @Override
    public Optional<FileContent> open(UUID id) {
        return rows.find(id)
                .filter(file -> file.state().canBeOpened())
                .flatMap(file -> keys.existing(file.caseReference()).map(k -> {
                    try {
                        return new FileContent(file, contents.read(id, k.files()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    @Override
    public List<StoredFile> find(Collection<UUID> ids) {
        return rows.find(ids);
    }
}
