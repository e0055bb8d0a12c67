package org.medinbound.registry;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.registry.store.PublicationRows;
import org.medinbound.shared.PageOfRows;

/** The published list of agencies, for everybody. */
@Stateless
@UseCase
public class PublishedList {
    @Inject
    private Jdbi jdbi;

    /** The version that is shown; nothing when none was published yet. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Optional<Publication> newest() {
        return jdbi.withHandle(PublicationRows::newest);
    }

    /**
     * A page of a version by number.
     *
     * @param text part of the number or a name; empty for all
     * @param language BCP 47 tag of a language in which patients are answered; empty for all
     */
    @Requires(value = Right.PUBLIC, recorded = false)
    public PageOfRows<ListedAgency> page(long publication, String text, String language, int page, int size) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                PublicationRows.page(h, publication, text, language, page, size),
                PublicationRows.count(h, publication, text, language),
                page,
                size));
    }

    /** All agencies of the version by number. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public List<ListedAgency> all(long publication) {
        return jdbi.withHandle(h -> PublicationRows.rows(h, publication));
    }

    /** The languages that stand on the version, the most frequent first. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public List<String> languages(long publication) {
        return jdbi.withHandle(h -> PublicationRows.languages(h, publication));
    }
}
