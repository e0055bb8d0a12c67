package org.medinbound.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Directories that live as long as the test run; a product and its database are some hundred megabytes. */
final class Temporary {
    private static final Queue<Path> DIRECTORIES = new ConcurrentLinkedQueue<>();

    private Temporary() {}

    static Path directory(String name) {
        try {
            Path directory = Files.createTempDirectory(name);
            DIRECTORIES.add(directory);
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Removes what products left; called when they have ended. */
    static void remove(Path directory) {
        if (!DIRECTORIES.remove(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
