package org.medinbound.listing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalProfile;

/**
 * A hospital's entry as the hospital itself sees it.
 *
 * @param open its open proposal, or null
 * @param steps newest steps first
 * @param today day in Japan
 * @param months after which a statement is old
 */
public record OwnEntryFile(
        HospitalProfile published, @Nullable ProposalFile open, List<EntryStep> steps, LocalDate today, int months) {
    public OwnEntryFile {
        steps = List.copyOf(steps);
    }

    /** Is what the section states old? */
    public boolean isOld(EntrySection section) {
        return published.statement(section).isOldOn(today, months);
    }

    /** How many sections are old. */
    public long old() {
        return Arrays.stream(EntrySection.values()).filter(this::isOld).count();
    }

    /** Does the open proposal change the section? */
    public boolean isChanged(EntrySection section) {
        return open != null && open.sections().contains(section);
    }

    /** May the hospital write now? */
    public boolean isWritable() {
        return open == null || open.proposal().isWritable();
    }

    /** The last step on the open proposal, which a form sends back; 0 when none is open. */
    public long seen() {
        return open == null ? 0 : open.proposal().lastEvent();
    }
}
