package org.medinbound.admin.monitoring;

import java.io.Serializable;
import java.math.BigDecimal;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;
import org.medinbound.monitoring.MonitoringRule;
import org.medinbound.shared.BusinessRejection;

/** One line of the form of a rule, as it was typed. */
public class BoundInput implements Serializable {
    private static final long serialVersionUID = 1L;

    private final String measure;
    private final boolean above;
    private @Nullable String fewest;
    private @Nullable String minor;
    private @Nullable String major;

    private BoundInput(String measure, boolean above) {
        this.measure = measure;
        this.above = above;
    }

    static BoundInput of(MonitoringRule.Bound bound) {
        BoundInput input = new BoundInput(bound.measure(), bound.above());
        input.fewest = Integer.toString(bound.fewest());
        input.minor = text(bound.minor());
        input.major = text(bound.major());
        return input;
    }

    private static String text(@Nullable Double bound) {
        return bound == null
                ? ""
                : BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString();
    }

    MonitoringRule.Bound read() {
        return new MonitoringRule.Bound(
                measure, (int) number(fewest, measure, 0), above, optional(minor), optional(major));
    }

    private @Nullable Double optional(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : number(typed, measure, 0);
    }

    /** A number as people type it, full-width digits included. */
    static double number(@Nullable String typed, String field, double otherwise) {
        if (typed == null || typed.isBlank()) {
            return otherwise;
        }
        try {
            return Double.parseDouble(Normalizer.normalize(typed.strip(), Normalizer.Form.NFKC));
        } catch (NumberFormatException e) {
            throw BusinessRejection.invalid("monitoring.number", field);
        }
    }

    public String getMeasure() {
        return measure;
    }

    public boolean isAbove() {
        return above;
    }

    public @Nullable String getFewest() {
        return fewest;
    }

    public void setFewest(@Nullable String fewest) {
        this.fewest = fewest;
    }

    public @Nullable String getMinor() {
        return minor;
    }

    public void setMinor(@Nullable String minor) {
        this.minor = minor;
    }

    public @Nullable String getMajor() {
        return major;
    }

    public void setMajor(@Nullable String major) {
        this.major = major;
    }
}
