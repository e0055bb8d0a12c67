package org.medinbound.document.store;

import com.google.crypto.tink.StreamingAead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.UUID;
import org.medinbound.settings.Settings;

/**
 * Sealed content on disk, under {@code home/files/xx/<id>}. Plain content never touches the disk: it is sealed while it is
 * written to a temporary file, which takes its final name only when it is whole and synchronised.
 */
@ApplicationScoped
public class SealedContent {
    private static final int BUFFER = 64 * 1024;

    @Inject
    private Settings settings;

    public SealedContent() {}

    public SealedContent(Settings settings) {
        this.settings = settings;
    }

    Path root() {
        return settings.home().resolve("files");
    }

    Path place(UUID id) {
        return directory(id).resolve(id.toString());
    }

    private Path directory(UUID id) {
        return root().resolve(id.toString().substring(0, 2));
    }

    /** Seals the whole stream under the id; answers with the number of plain bytes. The id is bound to the content. */
    long write(UUID id, InputStream plain, StreamingAead key) throws IOException {
        Path place = place(id);
        Path directory = directory(id);
        Files.createDirectories(directory);
        Path temporary = directory.resolve(id + ".part");
        try (FileChannel file = FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size;
            // Closing the sealing stream writes the last segment and would close the file: hence the shield.
            try (OutputStream sealed =
                    key.newEncryptingStream(new Unclosed(Channels.newOutputStream(file)), label(id))) {
                size = copy(plain, sealed);
            }
            file.force(true);
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
            synchronise(directory);
            return size;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("A file could not be sealed", e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The plain content; the caller closes it. Changed content fails while it is read. */
    InputStream read(UUID id, StreamingAead key) throws IOException {
        InputStream sealed = Files.newInputStream(place(id));
        try {
            return key.newDecryptingStream(sealed, label(id));
        } catch (GeneralSecurityException | IOException e) {
            sealed.close();
            throw new IOException("The sealed file " + id + " cannot be opened", e);
        }
    }

    void remove(UUID id) throws IOException {
        Files.deleteIfExists(place(id));
    }

    private static long copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            out.write(buffer, 0, n);
            size += n;
        }
        return size;
    }

    private static void synchronise(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static byte[] label(UUID id) {
        return Sealing.bytes("file:" + id);
    }
}
