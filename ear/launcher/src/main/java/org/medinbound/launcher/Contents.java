package org.medinbound.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What the launcher's jar carries inside: the EAR and the libraries of the embedded database, unpacked before use. */
final class Contents {
    private static final String ROOT = "MEDINBOUND-INF/";

    private final Path target;

    private Contents(Path target) {
        this.target = target;
    }

    /** Unpacks into the directory; what is there already in the same size is kept, so a second start is quick. */
    static Contents unpack(Path jar, Path target) throws IOException {
        try (JarFile archive = new JarFile(jar.toFile())) {
            List<JarEntry> entries = archive.stream()
                    .filter(e -> e.getName().startsWith(ROOT) && !e.isDirectory())
                    .toList();
            List<Path> kept = new ArrayList<>();
            for (JarEntry entry : entries) {
                Path file =
                        target.resolve(entry.getName().substring(ROOT.length())).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive is damaged: " + entry.getName());
                }
                kept.add(file);
                boolean same = Files.exists(file)
                        && Files.size(file) == entry.getSize()
                        && Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(jar)) >= 0;
                if (!same) {
                    Files.createDirectories(file.getParent());
                    try (InputStream in = archive.getInputStream(entry)) {
                        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            removeOthers(target, kept);
        }
        return new Contents(target);
    }

    private static void removeOthers(Path target, List<Path> kept) throws IOException {
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!kept.contains(file)) {
                    Files.delete(file);
                }
            }
        }
    }

    Path ear() {
        return target.resolve("medinbound.ear");
    }

    Path postgresLibraries() {
        return target.resolve("postgres");
    }
}
