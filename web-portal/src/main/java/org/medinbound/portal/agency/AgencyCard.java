package org.medinbound.portal.agency;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A card on the home of an agency: what waits, by when, and the one thing to do. All texts in the reader's language.
 *
 * @param due day in Asia/Tokyo, the last on which it is in time; null when there is none
 * @param action what the link says
 * @param href path of the page without the language, for example {@code /my/agency/contacts}
 */
public record AgencyCard(
        Urgency urgency,
        String title,
        String text,
        @Nullable LocalDate due,
        String action,
        String href) {
    /** Most urgent first, then by due day, those without one last. */
    public static final Comparator<AgencyCard> ORDER = Comparator.comparing(AgencyCard::urgency)
            .thenComparing(AgencyCard::due, Comparator.nullsLast(Comparator.naturalOrder()));

    /** How much it matters now; in this order on the page. */
    public enum Urgency {
        OVERDUE("bad"),
        WAITING("wait"),
        /** Nothing waits; the card leads to its pages. */
        CALM("");

        private final String tone;

        Urgency(String tone) {
            this.tone = tone;
        }

        /** Kind of the tag. */
        public String tone() {
            return tone;
        }
    }

    /** Does the agency have to do something? */
    public boolean waits() {
        return urgency != Urgency.CALM;
    }
}
