package org.medinbound.portal.ops;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** Lines of comma-separated values on their way out, one by one. */
final class CsvOut {
    private static final int BUFFER = 1 << 16;

    private final Writer writer;

    CsvOut(OutputStream out, String header) {
        writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), BUFFER);
        write(header);
    }

    void write(String line) {
        try {
            writer.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void end() throws IOException {
        writer.flush();
    }
}
