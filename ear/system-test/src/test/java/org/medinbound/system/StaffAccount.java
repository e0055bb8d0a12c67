package org.medinbound.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** One of the evaluation's staff accounts, as its file lists them: role, login, password, secret of the second factor. */
public record StaffAccount(String role, String login, String password, String secret) {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** The account of a role (lower case name, for example {@code desk}). */
    public static StaffAccount of(Product product, String role) {
        try {
            return Files.readAllLines(product.home().resolve("evaluation-sign-ins.txt")).stream()
                    .map(line -> line.split("\t"))
                    .filter(parts -> parts.length >= 4
                            && parts[0].toLowerCase(Locale.ROOT).equals(role))
                    .map(parts -> new StaffAccount(parts[0], parts[1], parts[2], parts[3]))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No evaluation account for " + role));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The code of RFC 6238 (SHA-1, 6 digits, 30 s) for the instant. */
    public String code(Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decode(secret), "RAW"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array());
            int offset = hash[hash.length - 1] & 0xf;
            int number = ByteBuffer.wrap(hash, offset, 4).getInt() & 0x7fffffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] decode(String text) {
        ByteBuffer out = ByteBuffer.allocate(text.length() * 5 / 8);
        int bits = 0;
        int value = 0;
        for (char c : text.replace("=", "").toCharArray()) {
            value = value << 5 | BASE32.indexOf(c);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                out.put((byte) (value >> bits));
                value &= (1 << bits) - 1;
            }
        }
        return out.array();
    }
}
