package org.medinbound.admin.monitoring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.monitoring.HospitalFigures;
import org.medinbound.monitoring.MonitoringBoard;

/** One hospital: its measures now, over time, and the bounds it crossed. */
@Named
@ViewScoped
public class MonitoringScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MonitoringBoard board;

    @Inject
    private transient Language language;

    private String slug = "";
    private transient @Nullable HospitalFigures figures;

    public HospitalFigures getFigures() {
        HospitalFigures known = figures;
        if (known == null) {
            known = board.figures(slug, language.getTag());
            figures = known;
        }
        return known;
    }

    /** Months for the table, the newest first. */
    public List<HospitalFigures.Month> getMonths() {
        List<HospitalFigures.Month> months = new ArrayList<>(getFigures().months());
        Collections.reverse(months);
        return months;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(@Nullable String slug) {
        this.slug = slug == null ? "" : slug.strip();
    }
}
