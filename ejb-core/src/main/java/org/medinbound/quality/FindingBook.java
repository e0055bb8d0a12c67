package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.quality.store.FindingRows;
import org.medinbound.shared.References;

/** Opens findings for use cases and jobs, each cause once; the hospital is told. */
@ApplicationScoped
public class FindingBook {
    @Inject
    FindingRows rows;

    @Inject
    HospitalMail mail;

    @Inject
    VettingTimes times;

    /** Answers with its reference, or nothing when the same cause opened one before. */
    public Optional<String> open(FindingOpened opened) {
        String reference = References.newReference();
        if (!rows.open(reference, opened, times.now())) {
            return Optional.empty();
        }
        mail.tell(opened.hospitalSlug(), "finding-opened", reference, reference, opened.dueOn());
        return Optional.of(reference);
    }
}
