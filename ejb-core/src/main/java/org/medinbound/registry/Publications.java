package org.medinbound.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.registry.store.PublicationRows;
import org.medinbound.shared.BusinessRejection;

/**
 * Publishing the list of agencies: an act of the desk with a preview and a difference to the last published version. What is not
 * published is not shown to patients; former versions stay and can be opened.
 */
@Stateless
@UseCase
public class Publications {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    /**
     * A version with what it changed.
     *
     * @param changes to the version before it
     */
    public record Opened(Publication publication, List<ListChange> changes) {
        public Opened {
            changes = List.copyOf(changes);
        }
    }

    /** All versions, newest first. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public List<Publication> versions() {
        return jdbi.withHandle(PublicationRows::versions);
    }

    /** What publishing would change now; empty when the published list says what the register says. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public List<ListChange> preview() {
        return jdbi.withHandle(h -> PublicationRows.preview(
                h, PublicationRows.newest(h).map(Publication::id).orElse(0L)));
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public Opened open(long id) {
        return jdbi.withHandle(h -> {
            Publication found = PublicationRows.versions(h).stream()
                    .filter(p -> p.id() == id)
                    .findFirst()
                    .orElseThrow(BusinessRejection::notFound);
            return new Opened(found, PublicationRows.changes(h, id));
        });
    }

    /** The agencies of a version. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public List<ListedAgency> rows(long id) {
        return jdbi.withHandle(h -> PublicationRows.rows(h, id));
    }

    /**
     * Publishes what the register says now.
     *
     * @param seen the newest version that the officer saw in the preview, 0 for none
     * @throws BusinessRejection CONFLICT {@code publication.changed} when somebody published meanwhile, {@code publication.nothing}
     *     when nothing would change
     */
    @Requires(Right.GUARANTOR_WORK)
    public long publish(long seen, String note) {
        if (note.length() > 1_000) {
            throw BusinessRejection.invalid("register.too-long", "note", 1_000);
        }
        return jdbi.withHandle(h -> {
            PublicationRows.lock(h);
            Optional<Publication> newest = PublicationRows.newest(h);
            if (newest.map(Publication::id).orElse(0L) != seen) {
                throw BusinessRejection.conflict(
                        "publication.changed", newest.map(Publication::by).orElse(""));
            }
            if (newest.isPresent() && PublicationRows.preview(h, seen).isEmpty()) {
                throw BusinessRejection.conflict("publication.nothing");
            }
            return PublicationRows.publish(h, clock.instant(), Actors.current().id(), note.strip());
        });
    }
}
