package org.medinbound.circular.model;

import java.util.Optional;
import java.util.Set;

/**
 * Four eyes: who worked on a circular does not release it, and the ministry has a hand in it, as composer or as releaser.
 */
public final class SecondPerson {
    private SecondPerson() {}

    /**
     * Why the person may not release it; nothing when it may.
     *
     * @param hands pseudonymous ids of all who composed or changed it
     * @param ministryComposed did an officer of the ministry compose or change it?
     * @param releaserOfMinistry is the releaser an officer of the ministry?
     * @return code of the refusal
     */
    public static Optional<String> refuses(
            Set<String> hands, boolean ministryComposed, String releaser, boolean releaserOfMinistry) {
        if (hands.contains(releaser)) {
            return Optional.of("circular.same-person");
        }
        return ministryComposed || releaserOfMinistry ? Optional.empty() : Optional.of("circular.ministry-releases");
    }
}
