package org.medinbound.admin.circular;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.circular.CircularQueue;
import org.medinbound.circular.CircularResults;
import org.medinbound.circular.ReceiverCounts;
import org.medinbound.circular.ReceiverRow;

/** Receivers of a circular and their answers. The filters stand in the address. */
@Named
@ViewScoped
public class TrackingScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private CircularScreen screen;

    @Inject
    private transient CircularQueue queue;

    @Inject
    private transient CircularResults results;

    private @Nullable String standing;
    private @Nullable String text;
    private transient @Nullable ReceiverCounts counts;

    private final LazyPages<ReceiverRow> rows =
            new LazyPages<>(ROWS, (page, size) -> queue.receivers(screen.getReference(), filter(), text, page, size));

    private final LazyPages<CircularResults.Result> answers =
            new LazyPages<>(ROWS, (page, size) -> results.page(screen.getReference(), filter(), text, page, size));

    private @Nullable String filter() {
        return ResultParameters.standing(standing);
    }

    public LazyPages<ReceiverRow> getRows() {
        return rows;
    }

    public LazyPages<CircularResults.Result> getAnswers() {
        return answers;
    }

    public ReceiverCounts getCounts() {
        ReceiverCounts known = counts;
        if (known == null) {
            known = queue.counts(screen.getReference());
            counts = known;
        }
        return known;
    }

    public List<String> getStandings() {
        return ResultParameters.STANDINGS;
    }

    /** The filters again, for addresses of exports. */
    public String getQuery() {
        return ResultParameters.query(screen.getReference(), standing, text);
    }

    public @Nullable String getStanding() {
        return standing;
    }

    public void setStanding(@Nullable String standing) {
        this.standing = standing;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
