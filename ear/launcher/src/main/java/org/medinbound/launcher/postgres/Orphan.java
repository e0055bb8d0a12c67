package org.medinbound.launcher.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A database server that outlived a killed launcher: it holds the data directory and must end before a new one starts. */
final class Orphan {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private Orphan() {}

    /** Ends the server that holds the data directory, if there is one. The caller holds the lock of the home directory. */
    static void end(Path data) {
        Optional<ProcessHandle> server = find(data.resolve("postmaster.pid"));
        if (server.isEmpty()) {
            return;
        }
        try {
            // SIGINT is PostgreSQL's fast shutdown: sessions of the dead launcher are ended, not waited for.
            new ProcessBuilder("kill", "-INT", Long.toString(server.get().pid()))
                    .start()
                    .waitFor();
            server.get().onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(
                    "An earlier database server still runs (process "
                            + server.get().pid() + ") and does not stop",
                    e);
        }
    }

    private static Optional<ProcessHandle> find(Path pidFile) {
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        try {
            List<String> lines = Files.readAllLines(pidFile);
            return ProcessHandle.of(Long.parseLong(lines.get(0).strip())).filter(Orphan::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
                    .contains("postgres");
        } catch (IOException e) {
            return false;
        }
    }
}
