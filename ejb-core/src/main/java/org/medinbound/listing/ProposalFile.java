package org.medinbound.listing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalProfile;

/**
 * A proposal with all that belongs to it.
 *
 * @param published the entry as the directory has it now
 */
public record ProposalFile(
        Proposal proposal, List<ProposedCell> cells, HospitalProfile published, List<EntryStep> steps) {
    public ProposalFile {
        cells = List.copyOf(cells);
        steps = List.copyOf(steps);
    }

    /** Sections that wait to be published, in order. */
    public List<EntrySection> sections() {
        List<EntrySection> open = new ArrayList<>();
        for (EntrySection section : EntrySection.values()) {
            if (cells.stream().anyMatch(c -> c.section() == section && !c.published())) {
                open.add(section);
            }
        }
        return open;
    }

    /** The fields of the section as published now. */
    public Map<String, String> now(EntrySection section) {
        return EntryCells.of(section, EntryCells.of(published.entry()));
    }

    /** The fields of the section as proposed; as published now where nothing is proposed. */
    public Map<String, String> proposed(EntrySection section) {
        Map<String, String> after = new LinkedHashMap<>(now(section));
        cells.stream()
                .filter(c -> c.section() == section && !c.published())
                .forEach(c -> after.put(c.field(), c.after()));
        return after;
    }

    /** Was the section published anew since the hospital wrote its change? */
    public boolean isOvertaken(EntrySection section) {
        Map<String, String> now = now(section);
        return cells.stream()
                .anyMatch(c -> c.section() == section
                        && !c.published()
                        && !c.before().equals(now.getOrDefault(c.field(), "")));
    }

    /** What of the published entry a decision rests on; differs when the entry does. */
    public String print() {
        return Integer.toHexString(EntryCells.of(published.entry()).hashCode());
    }

    /** What this page shows. */
    public ProposalSeen seen() {
        return new ProposalSeen(proposal.lastEvent(), print());
    }
}
