package org.medinbound.portal.application;

/** Colours of states and results on the agency's pages. */
public final class Tones {
    private Tones() {}

    public static String of(String code) {
        return switch (code) {
            case "FOUND", "GRANTED", "SETTLED", "OPEN" -> "ok";
            case "MISSING", "EXPIRED", "UNREADABLE", "CONTRADICTORY", "ASKED", "DRAFT" -> "wait";
            case "REFUSED", "LAPSED" -> "bad";
            case "RECEIVED", "HANDED_OVER", "ANSWERED" -> "info";
            default -> "";
        };
    }
}
