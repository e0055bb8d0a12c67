package org.medinbound.account.model;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Password rules and hashes. Argon2id with the parameters of OWASP's Password Storage Cheat Sheet (19 MiB, 2 passes, 1 lane),
 * written in PHC form so that they can be raised later: a hash keeps its own.
 */
public final class Password {
    public static final int SHORTEST = 12;
    public static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;

    private static final int MEMORY_KIB = 19_456;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private Password() {}

    /** The code of the rule that the password breaks; length counts more than kinds of characters (NIST SP 800-63B). */
    public static Optional<String> refusal(String password, String login) {
        String plain = password.toLowerCase(Locale.ROOT);
        String name = login.toLowerCase(Locale.ROOT).replaceAll("@.*", "");
        if (password.length() < SHORTEST) {
            return Optional.of("password.too-short");
        }
        if (password.length() > LONGEST) {
            return Optional.of("password.too-long");
        }
        if (plain.chars().distinct().count() < FEWEST_DIFFERENT
                || (name.length() > 3 && plain.contains(name))
                || plain.contains("password")
                || plain.contains("medinbound")) {
            return Optional.of("password.guessable");
        }
        return Optional.empty();
    }

    /** A new hash with a random salt. */
    public static String hash(String password) {
        byte[] salt = new byte[16];
        RANDOM.nextBytes(salt);
        byte[] hash = argon2(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES);
        return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
                .formatted(MEMORY_KIB, PASSES, LANES, ENCODER.encodeToString(salt), ENCODER.encodeToString(hash));
    }

    /** Does the password belong to the hash? Takes as long for a wrong one. */
    public static boolean matches(String password, String phc) {
        String[] parts = phc.split("\\$", -1);
        if (parts.length != 6 || !parts[1].equals("argon2id") || password.length() > LONGEST) {
            return false;
        }
        String[] costs = parts[3].split("[=,]", -1);
        byte[] expected = Base64.getDecoder().decode(parts[5]);
        byte[] given = argon2(
                password,
                Base64.getDecoder().decode(parts[4]),
                Integer.parseInt(costs[1]),
                Integer.parseInt(costs[3]),
                Integer.parseInt(costs[5]),
                expected.length);
        return MessageDigest.isEqual(expected, given);
    }

    /** Should the hash be made anew at the next sign-in, because the parameters were raised? */
    public static boolean isOutdated(String phc) {
        return !phc.startsWith("$argon2id$v=19$m=%d,t=%d,p=%d$".formatted(MEMORY_KIB, PASSES, LANES));
    }

    private static byte[] argon2(String password, byte[] salt, int memory, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memory)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        String normal = Normalizer.normalize(password, Normalizer.Form.NFKC);
        generator.generateBytes(normal.getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
