package org.medinbound.portal.ops;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * A body put aside into a file before it is worked on, so that a slow sender holds neither a transaction nor a lock. The file
 * goes when the upload is closed.
 */
final class Upload implements AutoCloseable {
    /** Ample for 24,000 guarantors and three years of their reports. */
    static final long LARGEST_CSV = 128L << 20;

    private static final int BUFFER = 1 << 16;

    private final Path file;

    private Upload(Path file) {
        this.file = file;
    }

    static Upload of(InputStream body, long largest) {
        Upload upload = null;
        try {
            upload = new Upload(Files.createTempFile("medinbound-upload", ".csv"));
            copy(body, upload.file, largest);
            return upload;
        } catch (IOException e) {
            close(upload);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close(upload);
            throw e;
        }
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(@org.jspecify.annotations.Nullable Upload upload) {
        if (upload != null) {
            upload.close();
        }
    }

    private static void copy(InputStream body, Path file, long largest) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long size = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                size += read;
                if (size > largest) {
                    throw new BusinessRejection(
                            BusinessRejection.Kind.TOO_LARGE,
                            List.of(Problem.of("upload-too-large", null, largest >> 20)));
                }
                out.write(buffer, 0, read);
            }
        }
    }
}
