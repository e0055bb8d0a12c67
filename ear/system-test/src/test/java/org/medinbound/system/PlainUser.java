package org.medinbound.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;

/** A user without rights (nobody), for starting the product as people do who are not root. */
final class PlainUser {
    static final List<String> COMMAND = List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

    private PlainUser() {}

    static boolean isNeeded() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Gives a directory to this user. */
    static void own(Path directory) {
        try {
            int failed = new ProcessBuilder("chown", "-R", "65534:65534", directory.toString())
                    .start()
                    .waitFor();
            if (failed != 0) {
                throw new IllegalStateException("chown of " + directory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A copy that this user can read: root's own directories are closed to others. */
    static Path readable(Path file) {
        try {
            Path directory = Temporary.directory("medinbound-jar");
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxr-xr-x"));
            Path copy = Files.copy(file, directory.resolve(file.getFileName()));
            Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-r--r--"));
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
