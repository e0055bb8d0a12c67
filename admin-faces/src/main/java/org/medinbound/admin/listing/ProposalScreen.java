package org.medinbound.admin.listing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.hospital.EntrySection;
import org.medinbound.listing.EntryChange;
import org.medinbound.listing.EntryComparison;
import org.medinbound.listing.EntryDesk;
import org.medinbound.listing.ProposalFile;
import org.medinbound.listing.ProposalSeen;

/** What one hospital proposes: old against new, published in whole or part, or sent back. */
@Named
@ViewScoped
public class ProposalScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final String LIST = "/listing/proposals.xhtml?faces-redirect=true";

    @Inject
    private transient EntryDesk desk;

    @Inject
    private transient EntryComparison comparison;

    @Inject
    private transient Language language;

    @Inject
    private transient ListingDeeds deeds;

    private String reference = "";
    private @Nullable String reason;
    private @Nullable ProposalSeen seen;
    private final HashMap<String, Boolean> chosen = new HashMap<>();
    private transient @Nullable ProposalFile file;

    /** First showing: remembers what this page shows; every section is chosen. */
    public void open() {
        ProposalFile shown = getFile();
        seen = shown.seen();
        shown.sections().forEach(section -> chosen.put(section.name(), true));
    }

    public ProposalFile getFile() {
        ProposalFile known = file;
        if (known == null) {
            known = desk.open(reference, language.getTag());
            file = known;
        }
        return known;
    }

    public List<EntryChange> changes(EntrySection section) {
        ProposalFile shown = getFile();
        return comparison.changes(section, shown.now(section), shown.proposed(section), language.getTag());
    }

    public @Nullable String publish() {
        Set<EntrySection> sections = EnumSet.noneOf(EntrySection.class);
        for (EntrySection section : getFile().sections()) {
            if (Boolean.TRUE.equals(chosen.get(section.name()))) {
                sections.add(section);
            }
        }
        return act(() -> desk.publish(reference, sections, words(), shown()), "admin.listing.done.publish");
    }

    public @Nullable String sendBack() {
        return act(() -> desk.sendBack(reference, words(), shown()), "admin.listing.done.send-back");
    }

    private @Nullable String act(Runnable deed, String done) {
        String outcome = deeds.act(deed, done, LIST);
        if (outcome == null) {
            file = null;
            seen = getFile().seen();
        }
        return outcome;
    }

    private ProposalSeen shown() {
        ProposalSeen known = seen;
        return known == null ? getFile().seen() : known;
    }

    private String words() {
        return reason == null ? "" : reason;
    }

    public Map<String, Boolean> getChosen() {
        return chosen;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
