package org.medinbound.house;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.FileState;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.BusinessRejection;

/**
 * Files in memory, with their rows where foreign keys look for them. Refuses what is called eicar… or ….exe, as the real one refuses
 * what it finds in the content.
 */
public final class NotedFiles implements CaseFiles {
    private final Map<UUID, StoredFile> files = new LinkedHashMap<>();
    private final Map<UUID, byte[]> contents = new LinkedHashMap<>();
    private final Jdbi jdbi;
    private final Clock clock;

    NotedFiles(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public StoredFile store(String reference, String name, InputStream content) {
        if (name.startsWith("eicar")) {
            throw BusinessRejection.invalid("file.infected", "file");
        }
        if (name.endsWith(".exe")) {
            throw BusinessRejection.invalid("file.type", "file", "application/x-msdownload");
        }
        try {
            byte[] bytes = content.readAllBytes();
            StoredFile file = new StoredFile(
                    UUID.randomUUID(), reference, name, type(name), bytes.length, FileState.CLEAN, clock.instant());
            write(file);
            files.put(file.id(), file);
            contents.put(file.id(), bytes);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String type(String name) {
        return name.endsWith(".png") ? "image/png" : "application/pdf";
    }

    private void write(StoredFile file) {
        jdbi.useHandle(h -> {
            h.execute("""
                    insert into case_key (case_reference, text_key, file_key, wrapped_by, made_at) values (?, '1', '1', 1, now())
                    on conflict do nothing""", file.caseReference());
            h.execute("""
                    insert into case_file (id, case_reference, name_sealed, media_type, size, state, stored_at, stored_by)
                    values (?, ?, '1', ?, ?, 'CLEAN', now(), 'test')""", file.id(), file.caseReference(), file.mediaType(), Math.max(1, file.size()));
        });
    }

    @Override
    public Optional<FileContent> open(UUID id) {
        return Optional.ofNullable(files.get(id))
                .map(f -> new FileContent(f, new ByteArrayInputStream(contents.get(id))));
    }

    @Override
    public List<StoredFile> find(Collection<UUID> ids) {
        return ids.stream().map(files::get).filter(Objects::nonNull).toList();
    }
}
