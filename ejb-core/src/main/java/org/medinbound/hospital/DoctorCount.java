package org.medinbound.hospital;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Doctors of a department, as the hospital states them. Written as {@code cardiology:12:8}.
 *
 * @param specialty code of the vocabulary
 * @param doctors employed full time
 * @param specialists those of them certified by the specialty's board, not more than {@code doctors}
 */
public record DoctorCount(String specialty, int doctors, int specialists) {
    /** Most doctors of one department. */
    public static final int MOST = 2000;

    private static final Pattern FORM = Pattern.compile("([a-z0-9-]+):(\\d{1,4}):(\\d{1,4})");

    /** Reads the written form; empty when it is none or names more specialists than doctors. */
    public static Optional<DoctorCount> parse(String text) {
        Matcher m = FORM.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        int doctors = Integer.parseInt(m.group(2));
        int specialists = Integer.parseInt(m.group(3));
        return doctors > MOST || specialists > doctors
                ? Optional.empty()
                : Optional.of(new DoctorCount(m.group(1), doctors, specialists));
    }

    /** The written form. */
    public String written() {
        return specialty + ":" + doctors + ":" + specialists;
    }
}
