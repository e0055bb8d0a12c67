package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.quality.store.FindingRows;

/**
 * Tells hospitals what was found at them in a night of monitoring: each of all its findings in one mail, once. A run may be stopped
 * after any part and done anew.
 */
@Stateless
@UseCase
public class FindingLetters {
    /** Hospitals told and committed together. */
    static final int PART = 100;

    @Inject
    FindingRows findings;

    @Inject
    HospitalMail mail;

    @Inject
    VettingTimes times;

    /** How many parts a run has. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public int parts() {
        return (findings.untoldHospitals() + PART - 1) / PART;
    }

    /** Tells the next hospitals; answers how many mails were queued. */
    @Requires(value = Right.JOB_RUN, recorded = false)
    public Map<String, Long> tell() {
        List<FindingRows.Untold> next = findings.claimUntold(PART, times.now());
        next.forEach(each -> mail.tell(
                each.hospitalSlug(), "findings-opened", each.hospitalSlug(), each.findings(), each.firstDue()));
        return Map.of("findings-told", (long) next.size());
    }
}
