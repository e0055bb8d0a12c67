package org.medinbound.circular;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who would receive a circular now.
 *
 * @param mailbox of the first contact; null when none is known: then it can only be found on the portal
 * @param language language in which the first contact is written to
 * @param contacts all that are written to, the first one included
 */
public record Candidate(
        String number,
        String name,
        String nameEn,
        String status,
        @Nullable String mailbox,
        String language,
        List<Written> contacts) {
    public Candidate {
        contacts = List.copyOf(contacts);
    }

    /** A contact that is written to, and its language. */
    public record Written(String mailbox, String language) {}
}
