package org.medinbound.admin.circular;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.circular.CircularComposition;
import org.medinbound.circular.CircularFilter;
import org.medinbound.circular.CircularQueue;
import org.medinbound.circular.CircularRow;

/** The queue of the ministry's requests. The filters stand in the address. */
@Named
@ViewScoped
public class CircularListScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    static final int ROWS = 20;

    @Inject
    private transient CircularQueue queue;

    @Inject
    private transient CircularComposition composition;

    @Inject
    private transient Language language;

    private @Nullable String text;
    private @Nullable String state;
    private @Nullable String kind;
    private final LazyPages<CircularRow> rows = new LazyPages<>(ROWS, (page, size) -> queue.page(filter(page, size)));

    private CircularFilter filter(int page, int size) {
        return new CircularFilter(
                text,
                state != null && CircularFilter.STATES.contains(state) ? state : null,
                kind != null && CircularFilter.KINDS.contains(kind) ? kind : null,
                language.getTag(),
                page,
                size);
    }

    /** Begins one and goes to its draft. */
    public String begin(String kindToBegin) {
        return "/circular/draft.xhtml?faces-redirect=true&ref=" + composition.begin(kindToBegin);
    }

    public LazyPages<CircularRow> getRows() {
        return rows;
    }

    public List<String> getStates() {
        return CircularFilter.STATES;
    }

    public List<String> getKinds() {
        return CircularFilter.KINDS;
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

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }
}
