package org.medinbound.admin.followup;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.followup.FlagReplay;
import org.medinbound.followup.KnownFilter;
import org.medinbound.followup.KnownFlag;

/** The flags as known on a past day, beside those of now. Both days stand in the address. */
@Named
@ViewScoped
public class KnownScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int SIZE = 50;

    @Inject
    private transient FlagReplay replay;

    @Inject
    private transient Clock clock;

    private @Nullable String asOf;
    private @Nullable String knownAt;
    private @Nullable String change;
    private @Nullable String text;
    private transient @Nullable LazyPages<KnownFlag> rows;
    private transient FlagReplay.@Nullable Sums sums;

    private KnownFilter filter(int page, int size) {
        return KnownParameters.filter(asOf, knownAt, change, text, page, size, clock);
    }

    public LazyPages<KnownFlag> getRows() {
        LazyPages<KnownFlag> known = rows;
        if (known == null) {
            known = new LazyPages<>(SIZE, (number, size) -> replay.page(filter(number, size)));
            rows = known;
        }
        return known;
    }

    public FlagReplay.Sums getSums() {
        FlagReplay.Sums known = sums;
        if (known == null) {
            known = replay.sums(filter(1, SIZE));
            sums = known;
        }
        return known;
    }

    public List<String> getChanges() {
        return KnownFlag.CHANGES;
    }

    /** The filters again, for the exports' addresses. */
    public String getExport() {
        KnownFilter filter = filter(1, 1);
        return "?asOf=" + filter.asOf() + "&knownAt=" + filter.knownAt() + "&change=" + WorkParameters.encode(change)
                + "&q=" + WorkParameters.encode(text);
    }

    public String getAsOf() {
        return filter(1, 1).asOf().toString();
    }

    public void setAsOf(@Nullable String asOf) {
        this.asOf = asOf;
    }

    public String getKnownAt() {
        return filter(1, 1).knownAt().toString();
    }

    public void setKnownAt(@Nullable String knownAt) {
        this.knownAt = knownAt;
    }

    public @Nullable String getChange() {
        return change;
    }

    public void setChange(@Nullable String change) {
        this.change = change;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }
}
