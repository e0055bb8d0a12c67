package org.medinbound.listing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.hospital.HospitalFacts;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.Statement;
import org.medinbound.hospital.StatementAge;
import org.medinbound.listing.model.ProposalAction;
import org.medinbound.listing.store.ProposalRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;

/**
 * A hospital keeps its own entry true: it writes changes section by section and sends them, or confirms what stands. Nothing that it
 * writes shows on the portal before an officer publishes it; a confirmation counts at once.
 */
@Stateless
@UseCase
public class OwnEntry {
    /** Longest note to the officers, in characters. */
    public static final int MAX_NOTE = 2000;

    /** Source of what a hospital states through its account. */
    static final String SOURCE = "hospital";

    @Inject
    HospitalAccess access;

    @Inject
    HospitalFacts facts;

    @Inject
    StatementAge age;

    @Inject
    ProposalRows rows;

    @Inject
    Clock clock;

    @Requires(Right.ENTRY_OWN)
    public OwnEntryFile open(@Subject String slug, String language) {
        HospitalProfile published = own(slug);
        LocalDate today = LocalDate.now(clock);
        return new OwnEntryFile(
                published,
                rows.openOf(slug, language).map(p -> file(p, published)).orElse(null),
                rows.stepsOf(slug),
                today,
                age.months(today));
    }

    /**
     * Keeps the fields of a section in the open proposal, or in a new one. A section that is as published leaves the proposal.
     *
     * @param cells fields of the section in their written form
     * @param seen last step that the page showed; 0 when no proposal was open
     * @throws BusinessRejection naming every faulty field; {@code listing.changed} when somebody was quicker
     */
    @Requires(Right.ENTRY_OWN)
    public void keep(@Subject String slug, EntrySection section, Map<String, String> cells, long seen) {
        HospitalProfile published = own(slug);
        Optional<Proposal> open = rows.openOf(slug, "ja");
        Map<String, String> now = EntryCells.of(section, EntryCells.of(published.entry()));
        Map<String, String> all = new LinkedHashMap<>();
        open.ifPresent(p -> rows.cells(p.reference()).stream()
                .filter(c -> !c.published())
                .forEach(c -> all.put(c.field(), c.after())));
        all.putAll(cells);
        Map<String, String> read = EntryCells.of(section, EntryCells.of(facts.with(published.entry(), all)));
        Map<String, String> kept =
                open.map(p -> file(p, published).proposed(section)).orElse(now);
        if (read.equals(kept)) {
            return;
        }
        String reference = open.map(Proposal::reference).orElseGet(() -> begun(slug));
        Proposal proposal = rows.lock(reference, open.isEmpty() ? Long.MAX_VALUE : seen);
        rows.move(proposal, ProposalAction.EDIT, Set.of(section), "", clock.instant());
        if (read.equals(now)) {
            rows.drop(reference, section);
        } else {
            rows.keep(reference, section, now, read);
        }
    }

    /** Sends the open proposal to the quality officers. */
    @Requires(Right.ENTRY_OWN)
    public void send(@Subject String slug, String note, long seen) {
        if (note.length() > MAX_NOTE) {
            throw BusinessRejection.invalid("listing.text", "note", MAX_NOTE);
        }
        HospitalProfile published = own(slug);
        Proposal proposal = locked(slug, seen);
        List<EntrySection> sections = file(proposal, published).sections();
        if (sections.isEmpty()) {
            throw BusinessRejection.conflict("listing.nothing");
        }
        rows.move(proposal, ProposalAction.SEND, sections, note.strip(), clock.instant());
    }

    /** Takes it back, to write on. */
    @Requires(Right.ENTRY_OWN)
    public void takeBack(@Subject String slug, long seen) {
        own(slug);
        rows.move(locked(slug, seen), ProposalAction.TAKE_BACK, Set.of(), "", clock.instant());
    }

    /** Lets the open proposal go. */
    @Requires(Right.ENTRY_OWN)
    public void discard(@Subject String slug, long seen) {
        own(slug);
        rows.move(locked(slug, seen), ProposalAction.DISCARD, Set.of(), "", clock.instant());
    }

    /** Confirms that the entry is still true today; sections that an open proposal changes are left out. */
    @Requires(Right.ENTRY_OWN)
    public void confirm(@Subject String slug) {
        HospitalProfile published = own(slug);
        Set<EntrySection> sections = EnumSet.copyOf(Arrays.asList(EntrySection.values()));
        rows.openOf(slug, "ja")
                .ifPresent(p -> sections.removeAll(file(p, published).sections()));
        if (sections.isEmpty()) {
            throw BusinessRejection.conflict("listing.all-changed");
        }
        facts.confirm(published, sections, new Statement(SOURCE, LocalDate.now(clock)));
        rows.record(slug, null, "CONFIRM", null, null, sections, "", clock.instant());
    }

    private String begun(String slug) {
        String reference = References.newReference();
        rows.begin(reference, slug, clock.instant());
        return reference;
    }

    private Proposal locked(String slug, long seen) {
        Proposal open = rows.openOf(slug, "ja").orElseThrow(() -> BusinessRejection.conflict("listing.over"));
        return rows.lock(open.reference(), seen);
    }

    private ProposalFile file(Proposal proposal, HospitalProfile published) {
        return new ProposalFile(proposal, rows.cells(proposal.reference()), published, List.of());
    }

    private HospitalProfile own(String slug) {
        access.requireOwn(slug);
        return facts.find(slug).orElseThrow(BusinessRejection::notFound);
    }
}
