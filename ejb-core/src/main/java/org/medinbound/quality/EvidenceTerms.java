package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.quality.store.EvidenceRows;
import org.medinbound.shared.PageOfRows;

/** Papers behind certificates whose term ends: what falls due, and what is over. */
@Stateless
@UseCase
public class EvidenceTerms {
    /** So many days before the end of its term a paper is on the list of today, and the hospital is reminded. */
    public static final int AHEAD = 30;

    @Inject
    EvidenceRows rows;

    @Inject
    VettingTimes times;

    /**
     * Papers by the end of their term.
     *
     * @param text in the hospital's name, slug or the criterion's code; null for all
     * @param soon only those that are over or end within {@link #AHEAD} days
     */
    @Requires(Right.QUALITY_READ)
    public PageOfRows<EvidenceTerm> page(@Nullable String text, boolean soon, String language, int page, int size) {
        return rows.page(text, soon ? end() : null, language, page, size);
    }

    /** How many are over or end soon. */
    @Requires(value = Right.QUALITY_READ, recorded = false)
    public long soon() {
        return rows.page(null, end(), "en", 1, 1).total();
    }

    private LocalDate end() {
        return times.today().plusDays(AHEAD);
    }
}
