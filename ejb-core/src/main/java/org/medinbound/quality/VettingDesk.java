package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.quality.store.AssessmentRows;
import org.medinbound.quality.store.ConflictRows;
import org.medinbound.quality.store.VettingRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** Staff and ministry read vettings. Who declared a relation to a hospital does not open its vetting. */
@Stateless
@UseCase
public class VettingDesk {
    @Inject
    VettingRows rows;

    @Inject
    VettingFiles files;

    @Inject
    AssessmentRows assessments;

    @Inject
    ConflictRows conflicts;

    @Inject
    CaseFiles papers;

    /** Vettings, open ones first by due day. */
    @Requires(Right.QUALITY_READ)
    public PageOfRows<VettingRow> page(VettingFilter filter, String language) {
        return rows.page(filter, language);
    }

    /** How many wait for staff. */
    @Requires(value = Right.QUALITY_READ, recorded = false)
    public long waiting() {
        return rows.page(new VettingFilter(null, null, "QUALITY", 1, 1), "en").total();
    }

    /** The whole of a vetting. */
    @Requires(Right.QUALITY_READ)
    public VettingFile open(@Subject String reference, String language) {
        VettingFile file = files.file(reference, language);
        conflicts.requireNone(file.row().hospitalSlug());
        return file;
    }

    /** Opens a paper of a vetting. */
    @Requires(Right.QUALITY_READ)
    public Optional<FileContent> paper(@Subject String reference, UUID file) {
        VettingRow row = rows.find(reference, "en").orElseThrow(BusinessRejection::notFound);
        conflicts.requireNone(row.hospitalSlug());
        return assessments.isEvidence(file, reference) ? papers.open(file) : Optional.empty();
    }
}
