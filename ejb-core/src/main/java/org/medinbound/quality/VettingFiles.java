package org.medinbound.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.medinbound.document.CaseVault;
import org.medinbound.quality.store.AssessmentRows;
import org.medinbound.quality.store.StandardRows;
import org.medinbound.quality.store.VettingParts;
import org.medinbound.quality.store.VettingRows;
import org.medinbound.shared.BusinessRejection;

/** Puts the whole of a vetting together. Who may see it is the caller's business. */
@ApplicationScoped
public class VettingFiles {
    @Inject
    VettingRows rows;

    @Inject
    VettingParts parts;

    @Inject
    AssessmentRows assessments;

    @Inject
    StandardRows standards;

    @Inject
    CaseVault vault;

    VettingFile file(String reference, String language) {
        VettingRow row = rows.find(reference, language).orElseThrow(BusinessRejection::notFound);
        String contact = vault.open(reference, rows.contact(reference));
        return new VettingFile(
                row,
                standards.find(row.standard()).orElseThrow(BusinessRejection::notFound),
                assessments.of(reference, row.standard(), language),
                parts.questions(reference),
                parts.visits(reference),
                rows.events(reference),
                contact == null ? "" : contact);
    }
}
