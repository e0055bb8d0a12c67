package org.medinbound.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Clears away sealed content that belongs to nothing, directory by directory. */
@ApplicationScoped
public class Sweep {
    /** A file may lie there this long before its row is committed: longer than any upload. */
    private static final Duration PATIENCE = Duration.ofDays(1);

    private static final int UUID_LENGTH = 36;

    @Inject
    private Jdbi jdbi;

    @Inject
    private SealedContent contents;

    @Inject
    private Clock clock;

    public Sweep() {}

    public Sweep(Jdbi jdbi, SealedContent contents, Clock clock) {
        this.jdbi = jdbi;
        this.contents = contents;
        this.clock = clock;
    }

    public int run() {
        Path root = contents.root();
        if (!Files.isDirectory(root)) {
            return 0;
        }
        int removed = 0;
        try (DirectoryStream<Path> directories = Files.newDirectoryStream(root, "[0-9a-f][0-9a-f]")) {
            for (Path directory : directories) {
                removed += sweep(directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sealed files cannot be listed", e);
        }
        return removed;
    }

    private int sweep(Path directory) throws IOException {
        Instant before = clock.instant().minus(PATIENCE);
        Map<UUID, Path> whole = new HashMap<>();
        int removed = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(directory)) {
            for (Path file : files) {
                String name = String.valueOf(file.getFileName());
                if (name.length() == UUID_LENGTH) {
                    whole.put(UUID.fromString(name), file);
                } else if (name.endsWith(".part") && isOlder(file, before)) {
                    removed += Files.deleteIfExists(file) ? 1 : 0;
                }
            }
        }
        Map<UUID, Boolean> known = known(whole.keySet());
        for (Map.Entry<UUID, Path> file : whole.entrySet()) {
            Boolean readable = known.get(file.getKey());
            boolean goes = readable == null ? isOlder(file.getValue(), before) : !readable;
            if (goes) {
                removed += Files.deleteIfExists(file.getValue()) ? 1 : 0;
            }
        }
        return removed;
    }

    private static boolean isOlder(Path file, Instant instant) throws IOException {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The files that have a row; false where the case's key was destroyed. */
    private Map<UUID, Boolean> known(Set<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Map<UUID, Boolean> known = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("""
                        select f.id, k.destroyed_at is null from case_file f
                        join case_key k on k.case_reference = f.case_reference where f.id = any(:ids)""")
                .bindArray("ids", UUID.class, new HashSet<>(ids))
                .map((rs, c) -> Map.entry(rs.getObject(1, UUID.class), rs.getBoolean(2)))
                .forEach(e -> known.put(e.getKey(), e.getValue())));
        return known;
    }
}
