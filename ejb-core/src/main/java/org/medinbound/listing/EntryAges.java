package org.medinbound.listing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.hospital.StatementAge;
import org.medinbound.listing.store.AgeRows;
import org.medinbound.listing.store.ProposalRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** What hospitals stated long ago, and the dated rule that says what long is. */
@Stateless
@UseCase
public class EntryAges {
    @Inject
    AgeRows rows;

    @Inject
    ProposalRows steps;

    @Inject
    StatementAge age;

    @Inject
    HospitalMail mail;

    @Inject
    Clock clock;

    /** Old sections of published entries, oldest first. */
    @Requires(Right.HOSPITAL_READ)
    public PageOfRows<OldStatement> page(AgeFilter filter, String language) {
        return rows.page(filter, language, bound());
    }

    /** How many hospitals have an old section. */
    @Requires(value = Right.HOSPITAL_READ, recorded = false)
    public long hospitals() {
        return rows.hospitals(bound());
    }

    /** Rules, newest first. */
    @Requires(value = Right.HOSPITAL_READ, recorded = false)
    public List<AgeRule> rules() {
        return rows.rules();
    }

    /**
     * Sets the rule that governs from a day on.
     *
     * @throws BusinessRejection {@code listing.age} when it would begin in the past or the months are not 1 to 60
     */
    @Requires(Right.HOSPITAL_MANAGE)
    public void rule(LocalDate validFrom, int months) {
        if (validFrom.isBefore(LocalDate.now(clock))) {
            throw BusinessRejection.invalid("listing.age-past", "validFrom");
        }
        if (months < 1 || months > 60) {
            throw BusinessRejection.invalid("listing.age-months", "months");
        }
        rows.set(validFrom, months, clock.instant());
    }

    /** Asks the hospital by mail to confirm or change its entry; once a day at most. */
    @Requires(Right.HOSPITAL_MANAGE)
    public void remind(@Subject String slug) {
        if (steps.remindedSince(slug, LocalDate.now(clock))) {
            throw BusinessRejection.conflict("listing.reminded");
        }
        if (mail.contact(slug).isEmpty()) {
            throw BusinessRejection.notFound();
        }
        mail.tell(slug, "entry-old", slug);
        steps.record(slug, null, "REMIND", null, null, Set.of(), "", clock.instant());
    }

    /** A statement of an earlier day is old. */
    private LocalDate bound() {
        LocalDate today = LocalDate.now(clock);
        return today.minusMonths(age.months(today));
    }
}
