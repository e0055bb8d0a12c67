package org.medinbound.audit;

import java.util.HexFormat;

/** The chain up to a position, told by its hash. */
record Head(long position, byte[] hash) {
    static Head parse(String line) {
        String[] parts = line.split(" ", 3);
        return new Head(Long.parseLong(parts[0]), HexFormat.of().parseHex(parts[1]));
    }

    String hex() {
        return HexFormat.of().formatHex(hash);
    }
}
