package org.medinbound.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.medinbound.settings.Settings;

/**
 * {@code home/audit/heads.log}: the chain's heads, one a line ({@code position hash instant}), outside the database, so that
 * its owner cannot rewrite the chain unnoticed. Only ever appended to.
 */
@ApplicationScoped
class HeadsFile {
    private static final int LONGEST_LINE = 256;

    @Inject
    private Settings settings;

    HeadsFile() {}

    HeadsFile(Settings settings) {
        this.settings = settings;
    }

    private Path directory() {
        return settings.home().resolve("audit");
    }

    Path path() {
        return directory().resolve("heads.log");
    }

    /** Appends the head unless the file already holds this position or a later one. */
    void append(Head head, Instant at) {
        Optional<Head> last = last();
        if (last.isPresent() && last.get().position() >= head.position()) {
            return;
        }
        byte[] line = (head.position() + " " + head.hex() + " " + at + "\n").getBytes(StandardCharsets.US_ASCII);
        try {
            Files.createDirectories(directory());
            try (FileChannel file = FileChannel.open(path(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                file.write(ByteBuffer.wrap(line));
                file.force(true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The head of the record of access could not be written", e);
        }
    }

    /** The last whole line. */
    Optional<Head> last() {
        if (!Files.exists(path())) {
            return Optional.empty();
        }
        try (RandomAccessFile file = new RandomAccessFile(path().toFile(), "r")) {
            long from = Math.max(0, file.length() - LONGEST_LINE);
            byte[] tail = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(tail);
            List<String> lines =
                    new String(tail, StandardCharsets.US_ASCII).lines().toList();
            return lines.isEmpty() ? Optional.empty() : Optional.of(Head.parse(lines.get(lines.size() - 1)));
        } catch (IOException e) {
            throw new UncheckedIOException("The heads of the record of access cannot be read", e);
        }
    }

    /** Goes through all heads in their order. */
    <T> T read(Function<Iterator<Head>, T> reader) {
        if (!Files.exists(path())) {
            return reader.apply(List.<Head>of().iterator());
        }
        try (BufferedReader in = Files.newBufferedReader(path());
                Stream<Head> heads = in.lines().map(Head::parse)) {
            return reader.apply(heads.iterator());
        } catch (IOException e) {
            throw new UncheckedIOException("The heads of the record of access cannot be read", e);
        }
    }
}
