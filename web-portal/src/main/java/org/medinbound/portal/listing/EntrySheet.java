package org.medinbound.portal.listing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.EntrySection;
import org.medinbound.listing.EntryChange;
import org.medinbound.listing.EntryComparison;
import org.medinbound.listing.EntryStep;
import org.medinbound.listing.OwnEntryFile;
import org.medinbound.listing.ProposalFile;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Step;

/** A hospital's entry as its pages show it. */
public final class EntrySheet {
    private final OwnEntryFile file;
    private final EntryComparison comparison;
    private final Page page;

    EntrySheet(OwnEntryFile file, EntryComparison comparison, Page page) {
        this.file = file;
        this.comparison = comparison;
        this.page = page;
    }

    public List<EntrySection> sections() {
        return Arrays.asList(EntrySection.values());
    }

    /** Sections that the open proposal changes. */
    public List<EntrySection> changed() {
        ProposalFile open = file.open();
        return open == null ? List.of() : open.sections();
    }

    /** What the open proposal changes in the section, old against new. */
    public List<EntryChange> changes(EntrySection section) {
        ProposalFile open = file.open();
        return open == null
                ? List.of()
                : comparison.changes(section, open.now(section), open.proposed(section), page.language());
    }

    /** What is published in the section. */
    public List<EntryChange> contents(EntrySection section) {
        return comparison.contents(section, EntryCells.of(file.published().entry()), page.language());
    }

    /** All fields as the hospital proposes them now. */
    public Map<String, String> proposed() {
        Map<String, String> cells =
                new LinkedHashMap<>(EntryCells.of(file.published().entry()));
        ProposalFile open = file.open();
        if (open != null) {
            sections().forEach(section -> cells.putAll(open.proposed(section)));
        }
        return cells;
    }

    public String title(EntrySection section) {
        return page.t("listing.section." + section.name());
    }

    /** The newest steps. */
    public List<Step> steps() {
        return file.steps().stream().limit(20).map(this::step).toList();
    }

    private Step step(EntryStep step) {
        String who = page.t(step.actor().startsWith("hospital:") ? "listing.side.hospital" : "listing.side.desk");
        String sections = step.sections().stream()
                .map(s -> page.t("listing.section." + s))
                .reduce((a, b) -> page.t("hospital.and", a, b))
                .orElse("");
        String text =
                step.words().isEmpty() ? sections : sections.isEmpty() ? step.words() : sections + " — " + step.words();
        return new Step(
                Step.State.DONE,
                page.t("listing.event." + step.action()),
                text.isEmpty() ? null : text,
                page.formats().dateTime(step.at()) + " · " + who);
    }
}
