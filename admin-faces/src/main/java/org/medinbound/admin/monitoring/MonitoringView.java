package org.medinbound.admin.monitoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.monitoring.HospitalFigures;
import org.medinbound.monitoring.Measure;
import org.medinbound.monitoring.MonitoredHospital;
import org.medinbound.shared.Trend;

/** Words and drawings of measures. */
@Named
@RequestScoped
public class MonitoringView {
    @Inject
    private TextMap texts;

    public List<String> getMeasures() {
        return Measure.ALL;
    }

    /** The measure of a hospital, or null when it has no cases. */
    public @Nullable Measure of(MonitoredHospital hospital, String name) {
        return hospital.measure(name).orElse(null);
    }

    /** The measure of a month, or null. */
    public @Nullable Measure in(HospitalFigures.Month month, String name) {
        return month.measure(name).orElse(null);
    }

    /** A value with its unit; a dash without one. */
    public String value(String name, @Nullable Double value) {
        return value == null ? "–" : texts.of("admin.monitoring.unit." + name, value);
    }

    /** What a cell says: the value, that it is hidden, or a dash. */
    public String cell(@Nullable Measure measure) {
        if (measure == null) {
            return "–";
        }
        return measure.isShown() ? value(measure.measure(), measure.value()) : texts.get("admin.monitoring.few");
    }

    public String tone(@Nullable String grade) {
        return grade == null ? "" : grade.equals("MAJOR") ? "bad" : "wait";
    }

    /** The measure over the months, with the median of its kind beside it. */
    public Trend trend(HospitalFigures figures, String name) {
        return new Trend(
                figures.months().stream().map(m -> m.month().toString()).toList(),
                figures.months().stream()
                        .map(m -> m.measure(name).map(Measure::value).orElse(null))
                        .toList(),
                figures.months().stream()
                        .map(m -> m.measure(name).map(Measure::peers).orElse(null))
                        .toList());
    }
}
