package org.medinbound.registry;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which agencies to list, and in which order; null for all.
 *
 * @param text part of the number, a name or a mailbox
 * @param status {@code active}, {@code suspended} or {@code deregistered}
 * @param attention one of {@link #ATTENTIONS}
 * @param language BCP 47 tag of a language in which patients are answered
 * @param sort one of {@link #SORTS}; what is not known sorts by number
 */
public record AgencyFilter(
        @Nullable String text,
        @Nullable String status,
        @Nullable String attention,
        @Nullable String language,
        String sort,
        boolean descending,
        int page,
        int size) {
    public static final List<String> STATUSES = List.of("active", "suspended", "deregistered");

    /** bounced: mail to a contact came back; unreachable: nobody to write to; contract: none in force that goes on. */
    public static final List<String> ATTENTIONS = List.of("bounced", "unreachable", "contract", "notice");

    public static final List<String> SORTS = List.of("number", "name", "nameEn", "status", "registeredOn");

    /** The same list, another page. */
    public AgencyFilter at(int otherPage, int otherSize) {
        return new AgencyFilter(text, status, attention, language, sort, descending, otherPage, otherSize);
    }
}
