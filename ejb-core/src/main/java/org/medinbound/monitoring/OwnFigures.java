package org.medinbound.monitoring;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.shared.BusinessRejection;

/** A hospital reads its own figures, the same as the quality officers see, and what it is held to. Those of others it never sees. */
@Stateless
@UseCase
public class OwnFigures {
    @Inject
    private Jdbi jdbi;

    @Inject
    private HospitalAccess access;

    @Inject
    private Clock clock;

    public OwnFigures() {}

    public OwnFigures(Jdbi jdbi, HospitalAccess access, Clock clock) {
        this.jdbi = jdbi;
        this.access = access;
        this.clock = clock;
    }

    /** @throws BusinessRejection NOT_FOUND for everybody but the hospital itself */
    @Requires(Right.QUALITY_OWN)
    public HospitalFigures figures(@Subject String slug, String language) {
        access.requireOwn(slug);
        return jdbi.withHandle(h -> MonitoringBoard.figures(h, slug, language));
    }

    /** The rule that governs today (Asia/Tokyo). */
    @Requires(value = Right.QUALITY_OWN, recorded = false)
    public MonitoringRule rule() {
        LocalDate today = LocalDate.now(clock);
        return jdbi.withHandle(MonitoringRules::read).stream()
                .filter(r -> !r.validFrom().isAfter(today))
                .findFirst()
                .orElseThrow(BusinessRejection::notFound);
    }
}
