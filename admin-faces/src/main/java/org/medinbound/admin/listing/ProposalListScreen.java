package org.medinbound.admin.listing;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.listing.EntryDesk;
import org.medinbound.listing.Proposal;
import org.medinbound.listing.ProposalFilter;

/** The queue of changes that hospitals propose for their entries. */
@Named
@ViewScoped
public class ProposalListScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient EntryDesk desk;

    @Inject
    private transient Language language;

    private @Nullable String text;
    private @Nullable String state;
    private final LazyPages<Proposal> rows = new LazyPages<>(
            ROWS, (page, size) -> desk.page(new ProposalFilter(text, known(), page, size), language.getTag()));

    public LazyPages<Proposal> getRows() {
        return rows;
    }

    private @Nullable String known() {
        return state != null && ProposalFilter.STATES.contains(state) ? state : null;
    }

    public List<String> getStates() {
        return ProposalFilter.STATES;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public @Nullable String getState() {
        return state;
    }

    public void setState(@Nullable String state) {
        this.state = state;
    }
}
