package org.medinbound.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.TextRecognition;

/**
 * Calls tesseract (and pdftoppm before it), as processes without a shell, with fixed arguments, our own file names, a time limit
 * and limits of size. A page that takes longer is given up.
 */
@ApplicationScoped
public class ScanReader {
    private static final int SECONDS_A_PAGE = 60;
    private static final int MOST_PAGES = 20;
    private static final int MOST_TEXT = 400_000;

    @Inject
    TextRecognition recognition;

    /**
     * The text of a scan.
     *
     * @param directory where pictures of pages may be put; the caller removes it
     * @throws IOException when the program is not there, fails or takes too long
     */
    public String read(Path scan, String mediaType, Path directory) throws IOException {
        List<Path> pictures = new ArrayList<>();
        if (mediaType.equals("application/pdf")) {
            Path program = recognition.pages().orElseThrow(() -> new IOException("no program for pages of PDF"));
            run(
                    List.of(
                            program.toString(),
                            "-r",
                            "200",
                            "-gray",
                            "-png",
                            "-l",
                            String.valueOf(MOST_PAGES),
                            scan.toString(),
                            directory.resolve("page").toString()),
                    directory.resolve("pages.log"));
            try (Stream<Path> pages = Files.list(directory)) {
                pages.filter(p -> p.toString().endsWith(".png")).sorted().forEach(pictures::add);
            }
        } else {
            pictures.add(scan);
        }
        Path program = recognition.reader().orElseThrow(() -> new IOException("no program for recognition"));
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < pictures.size() && text.length() < MOST_TEXT; i++) {
            Path base = directory.resolve("text" + i);
            run(
                    List.of(
                            program.toString(),
                            pictures.get(i).toString(),
                            base.toString(),
                            "-l",
                            "jpn+eng",
                            "--psm",
                            "3"),
                    directory.resolve("text" + i + ".log"));
            text.append(Files.readString(Path.of(base + ".txt"), StandardCharsets.UTF_8))
                    .append('\n');
        }
        // Zero bytes cannot be stored and page breaks say nothing.
        String read = text.toString().replace("\0", "").replace('\f', '\n').strip();
        return read.length() > MOST_TEXT ? read.substring(0, MOST_TEXT) : read;
    }

    private static void run(List<String> command, Path log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().clear();
        builder.environment().put("LANG", "C.UTF-8");
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        Process process =
                builder.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS_A_PAGE, TimeUnit.SECONDS)) {
                throw new IOException("gave up after " + SECONDS_A_PAGE + " s: " + command.get(0));
            }
            if (process.exitValue() != 0) {
                throw new IOException(command.get(0) + " ended with " + process.exitValue());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Removes a directory of pictures; the plain content must not stay. */
    public static void remove(@Nullable Path directory) {
        if (directory == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
