package org.medinbound.admin.monitoring;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.Notices;
import org.medinbound.monitoring.MonitoringRule;
import org.medinbound.monitoring.MonitoringRules;
import org.medinbound.shared.BusinessRejection;

/** The dated rules, and a form for the next one, which begins with the values that govern now. */
@Named
@ViewScoped
public class RuleScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MonitoringRules rules;

    @Inject
    private transient Notices notices;

    private @Nullable String version;
    private @Nullable String validFrom;
    private @Nullable String windowDays;
    private @Nullable ArrayList<BoundInput> bounds;
    private transient @Nullable List<MonitoringRule> all;

    public List<MonitoringRule> getAll() {
        List<MonitoringRule> known = all;
        if (known == null) {
            known = rules.all();
            all = known;
        }
        return known;
    }

    public boolean isEditor() {
        return Actors.current().may(Right.MONITORING_RULES);
    }

    public List<BoundInput> getBounds() {
        ArrayList<BoundInput> known = bounds;
        if (known == null) {
            known = new ArrayList<>(
                    getAll().get(0).bounds().stream().map(BoundInput::of).toList());
            bounds = known;
        }
        return known;
    }

    public @Nullable String add() {
        LocalDate from = day();
        rules.add(new MonitoringRule(
                version == null ? "" : version.strip(),
                from,
                (int) BoundInput.number(windowDays, "windowDays", 0),
                getBounds().stream().map(BoundInput::read).toList()));
        notices.doneOnNextPage("admin.monitoring.rule.added", from.toString());
        return "/monitoring/rules.xhtml?faces-redirect=true";
    }

    private LocalDate day() {
        try {
            return LocalDate.parse(validFrom == null ? "" : validFrom.strip());
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("monitoring.from-past", "validFrom");
        }
    }

    public @Nullable String getVersion() {
        return version;
    }

    public void setVersion(@Nullable String version) {
        this.version = version;
    }

    public @Nullable String getValidFrom() {
        return validFrom;
    }

    public void setValidFrom(@Nullable String validFrom) {
        this.validFrom = validFrom;
    }

    public @Nullable String getWindowDays() {
        if (windowDays == null) {
            windowDays = Integer.toString(getAll().get(0).windowDays());
        }
        return windowDays;
    }

    public void setWindowDays(@Nullable String windowDays) {
        this.windowDays = windowDays;
    }
}
