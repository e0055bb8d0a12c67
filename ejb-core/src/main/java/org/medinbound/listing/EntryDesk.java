package org.medinbound.listing;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalFacts;
import org.medinbound.hospital.HospitalMail;
import org.medinbound.hospital.HospitalProfile;
import org.medinbound.hospital.Statement;
import org.medinbound.listing.model.ProposalAction;
import org.medinbound.listing.store.ProposalRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.SystemClock;

/** The quality officers read what hospitals propose, publish it in whole or part, or send it back with the reason. */
@Stateless
@UseCase
public class EntryDesk {
    /** Longest reason, in characters. */
    public static final int MAX_REASON = 2000;

    @Inject
    HospitalFacts facts;

    @Inject
    ProposalRows rows;

    @Inject
    HospitalMail mail;

    @Inject
    Clock clock;

    /** Those that were sent, longest waiting first, or those of another state. */
    @Requires(Right.HOSPITAL_READ)
    public PageOfRows<Proposal> page(ProposalFilter filter, String language) {
        return rows.page(filter, language);
    }

    /** How many wait for an officer. */
    @Requires(value = Right.HOSPITAL_READ, recorded = false)
    public long waiting() {
        return rows.page(new ProposalFilter(null, null, 1, 1), "en").total();
    }

    @Requires(Right.HOSPITAL_READ)
    public ProposalFile open(@Subject String reference, String language) {
        Proposal proposal = rows.find(reference, language).orElseThrow(BusinessRejection::notFound);
        return new ProposalFile(
                proposal,
                rows.cells(reference),
                facts.find(proposal.hospitalSlug()).orElseThrow(BusinessRejection::notFound),
                rows.stepsOf(proposal.hospitalSlug()));
    }

    /**
     * Publishes the chosen sections at once; the others go back to the hospital with the reason.
     *
     * @param reason needed when not all sections are published
     * @param seen last step and print of the entry that the page showed; see {@link ProposalFile#seen}
     */
    @Requires(Right.HOSPITAL_MANAGE)
    public void publish(@Subject String reference, Set<EntrySection> chosen, String reason, ProposalSeen seen) {
        Proposal proposal = rows.lock(reference, seen.lastEvent());
        ProposalFile file = open(reference, "ja");
        if (!file.print().equals(seen.print())) {
            throw BusinessRejection.conflict("listing.entry-changed");
        }
        Set<EntrySection> published = EnumSet.noneOf(EntrySection.class);
        file.sections().stream().filter(chosen::contains).forEach(published::add);
        if (published.isEmpty()) {
            throw BusinessRejection.invalid("listing.none-chosen", "sections");
        }
        boolean all = published.size() == file.sections().size();
        if (!all) {
            requireReason(reason);
        }
        Instant sent = proposal.sentAt();
        if (sent == null) {
            throw BusinessRejection.conflict("listing.state." + proposal.state());
        }
        rows.move(
                proposal,
                all ? ProposalAction.PUBLISH : ProposalAction.PUBLISH_PART,
                published,
                reason.strip(),
                clock.instant());
        rows.published(reference, published);
        publish(
                file,
                published,
                new Statement(OwnEntry.SOURCE, sent.atZone(SystemClock.TOKYO).toLocalDate()));
        if (all) {
            mail.tell(proposal.hospitalSlug(), "entry-published", reference);
        } else {
            mail.tell(proposal.hospitalSlug(), "entry-published-part", reference, reason.strip());
        }
    }

    private void publish(ProposalFile file, Set<EntrySection> sections, Statement said) {
        HospitalProfile before = file.published();
        Map<String, String> cells = new LinkedHashMap<>();
        sections.forEach(section -> cells.putAll(file.proposed(section)));
        facts.publish(before, cells, sections, said);
    }

    /** Sends it back to the hospital, which is told why. */
    @Requires(Right.HOSPITAL_MANAGE)
    public void sendBack(@Subject String reference, String reason, ProposalSeen seen) {
        requireReason(reason);
        Proposal proposal = rows.lock(reference, seen.lastEvent());
        rows.move(proposal, ProposalAction.SEND_BACK, List.of(), reason.strip(), clock.instant());
        mail.tell(proposal.hospitalSlug(), "entry-returned", reference, reason.strip());
    }

    private static void requireReason(String reason) {
        if (reason.isBlank() || reason.length() > MAX_REASON) {
            throw BusinessRejection.invalid("listing.reason", "reason", MAX_REASON);
        }
    }
}
