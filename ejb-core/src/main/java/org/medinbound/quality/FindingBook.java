package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.quality.store.FindingRows;

/** Opens findings for use cases and jobs, each cause once. */
@ApplicationScoped
public class FindingBook {
    @Inject
    FindingRows rows;

    @Inject
    HospitalMail mail;

    @Inject
    VettingTimes times;

    /** Opens one and tells the hospital; answers with its reference, or nothing when the same cause opened one before. */
    public Optional<String> open(FindingOpened opened) {
        Optional<String> made =
                rows.open(List.of(opened), times.now(), times.now()).stream().findFirst();
        made.ifPresent(
                reference -> mail.tell(opened.hospitalSlug(), "finding-opened", reference, reference, opened.dueOn()));
        return made;
    }

    /** Opens many; the hospitals are told by {@link FindingLetters}, each of all its findings in one mail. */
    public void openAll(List<FindingOpened> all) {
        rows.open(all, times.now(), null);
    }
}
