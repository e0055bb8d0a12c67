package org.medinbound.circular;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.circular.store.AttachmentRows;
import org.medinbound.circular.store.FilterRows;
import org.medinbound.circular.store.StepRows;
import org.medinbound.circular.store.WordingRows;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.StoredFile;
import org.medinbound.shared.BusinessRejection;

/** Reads a circular as a whole. */
@ApplicationScoped
class CircularReading {
    @Inject
    Jdbi jdbi;

    @Inject
    WordingRows wordings;

    @Inject
    FilterRows filters;

    @Inject
    StepRows steps;

    @Inject
    AttachmentRows attachments;

    @Inject
    CaseFiles files;

    CircularPage page(String reference) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select reference, kind, state, due_on, composed_by, composed_at, released_by, released_at
                        from circular where reference = :reference""")
                .bind("reference", reference)
                .map((r, c) -> page(r))
                .findOne()
                .orElseThrow(BusinessRejection::notFound));
    }

    private CircularPage page(ResultSet row) throws SQLException {
        String reference = row.getString(1);
        OffsetDateTime released = row.getObject(8, OffsetDateTime.class);
        Instant releasedAt = released == null ? null : released.toInstant();
        return new CircularPage(
                reference,
                row.getString(2),
                row.getString(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                row.getObject(6, OffsetDateTime.class).toInstant(),
                row.getString(7),
                releasedAt,
                filters.of(reference).orElseGet(ReceiverFilter::everybody),
                wordings.texts(reference),
                wordings.questions(reference),
                attached(reference),
                steps.of(reference),
                steps.lastOfStaff(reference).map(CircularStep::id).orElse(0L));
    }

    private List<StoredFile> attached(String reference) {
        List<UUID> ids = attachments.of(reference);
        Map<UUID, StoredFile> found =
                files.find(ids).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }
}
