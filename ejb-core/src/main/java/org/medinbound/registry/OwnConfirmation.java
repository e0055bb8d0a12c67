package org.medinbound.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.agency.AgencyAccess;
import org.medinbound.registry.store.ConfirmationRows;

/** The signed-in agency confirms its entry and contacts. */
@Stateless
@UseCase
public class OwnConfirmation {
    @Inject
    private Jdbi jdbi;

    @Inject
    private ConfirmationBook book;

    @Inject
    private Clock clock;

    /** This year's question; nothing when it was not asked. */
    @Requires(value = Right.AGENCY_OWN, recorded = false)
    public Optional<Confirmation> current() {
        return jdbi.withHandle(
                h -> ConfirmationRows.of(h, AgencyAccess.number(), book.today().getYear()));
    }

    /** The agency looks at the question: that is noted the first time. */
    @Requires(Right.AGENCY_OWN)
    public void open() {
        jdbi.useHandle(h ->
                ConfirmationRows.opened(h, AgencyAccess.number(), book.today().getYear(), clock.instant()));
    }

    /** All is right. Confirming twice, or after a change notice, changes nothing. */
    @Requires(Right.AGENCY_OWN)
    public void confirm() {
        book.answer(AgencyAccess.number(), "confirmed");
    }
}
