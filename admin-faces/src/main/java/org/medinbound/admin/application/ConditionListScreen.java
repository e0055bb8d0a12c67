package org.medinbound.admin.application;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.application.ApplicationClock;
import org.medinbound.application.ApplicationConditions;
import org.medinbound.application.ConditionFilter;
import org.medinbound.application.ConditionRow;

/** The conditions of the ministry over all agencies; filters stand in the address. */
@Named
@ViewScoped
public class ConditionListScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;

    @Inject
    private transient ApplicationConditions conditions;

    @Inject
    private transient ApplicationClock clock;

    private @Nullable String text;
    private @Nullable String standing;
    private final LazyPages<ConditionRow> rows =
            new LazyPages<>(ROWS, (page, size) -> conditions.page(ConditionFilter.of(text, standing, page, size)));

    public LazyPages<ConditionRow> getRows() {
        return rows;
    }

    public boolean late(ConditionRow row) {
        return row.isLate(clock.today());
    }

    public List<String> getStandings() {
        return ConditionFilter.STANDINGS;
    }

    public @Nullable String getText() {
        return text;
    }

    public void setText(@Nullable String text) {
        this.text = text;
    }

    public String getStanding() {
        return ConditionFilter.of(text, standing, 1, 1).standing();
    }

    public void setStanding(@Nullable String standing) {
        this.standing = standing;
    }
}
