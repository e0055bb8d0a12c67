package org.medinbound.portal.monitoring;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.monitoring.HospitalFigures;
import org.medinbound.monitoring.Measure;
import org.medinbound.monitoring.MonitoringRule;
import org.medinbound.portal.web.Page;
import org.medinbound.shared.Trend;

/**
 * One measure on the hospital's page: how it stands, the course of it, and the table beside the drawing.
 *
 * @param now null when there is no case
 * @param bound what it is held to
 * @param months with a case, newest first
 */
public record FigureSection(
        String name,
        @Nullable Measure now,
        MonitoringRule.Bound bound,
        Trend trend,
        List<HospitalFigures.Month> months) {
    public FigureSection {
        months = List.copyOf(months);
    }

    static List<FigureSection> of(HospitalFigures figures, MonitoringRule rule, Page page) {
        return rule.bounds().stream().map(bound -> of(figures, bound, page)).toList();
    }

    private static FigureSection of(HospitalFigures figures, MonitoringRule.Bound bound, Page page) {
        String name = bound.measure();
        List<HospitalFigures.Month> months = new ArrayList<>(figures.months().stream()
                .filter(m -> m.measure(name).isPresent())
                .toList());
        Collections.reverse(months);
        return new FigureSection(
                name,
                figures.now().measure(name).orElse(null),
                bound,
                new Trend(
                        figures.months().stream()
                                .map(m -> page.formats().month(m.month()))
                                .toList(),
                        figures.months().stream()
                                .map(m -> m.measure(name).map(Measure::value).orElse(null))
                                .toList(),
                        figures.months().stream()
                                .map(m -> m.measure(name).map(Measure::peers).orElse(null))
                                .toList()),
                months);
    }

    /** NONE, HIDDEN, FREE (no bound), WITHIN, or the grade of the bound that it is beyond. */
    public String state() {
        if (now == null) {
            return "NONE";
        }
        if (!now.isShown()) {
            return "HIDDEN";
        }
        if (now.grade() != null) {
            return now.grade();
        }
        return bound.minor() == null && bound.major() == null ? "FREE" : "WITHIN";
    }

    /** Is it beyond a bound, so that something is to be done? */
    public boolean isBeyond() {
        return now != null && now.grade() != null;
    }

    /** A value with its unit; a dash without one. */
    public String value(@Nullable Double value, Page page) {
        return value == null ? "–" : page.t("figures.unit." + name, value);
    }

    /** The first bound in words, empty when there is none. */
    public String held(Page page) {
        Double first = bound.minor() == null ? bound.major() : bound.minor();
        return first == null
                ? ""
                : page.t("figures.held." + (bound.above() ? "ABOVE" : "BELOW"), page.t("figures.unit." + name, first));
    }
}
