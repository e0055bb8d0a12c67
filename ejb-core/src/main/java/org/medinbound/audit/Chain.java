package org.medinbound.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The hash of one link: SHA-256 over the hash before it, the position and every column of the row, each with its length in
 * front, so that no two different rows give the same bytes.
 */
final class Chain {
    private Chain() {}

    /** What stands before the first row. */
    static byte[] start() {
        return new byte[32];
    }

    static byte[] next(byte[] before, long position, AccessEntry row) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(before);
            out.writeLong(position);
            out.writeLong(row.id());
            out.writeLong(ChronoUnit.MICROS.between(Instant.EPOCH, row.at()));
            text(out, row.actor());
            text(out, row.roles());
            text(out, row.useCase());
            text(out, row.subject());
            text(out, row.outcome());
            text(out, row.address());
            return MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void text(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }
}
