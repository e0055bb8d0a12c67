package org.medinbound.admin.statistics;

import java.util.ArrayList;
import java.util.List;

/**
 * Upright bars for an SVG picture that is made here, so that it needs no script and prints. A bar has a lower and an upper part
 * (letters and those without breakdown; in time and late).
 *
 * @param columns from left to right
 * @param top the value at the upper edge
 */
public record Bars(List<Column> columns, long top) {
    /** Inner height of the picture. */
    public static final int HEIGHT = 160;

    private static final int WIDTH = 720;
    private static final int MOST_LABELS = 12;

    /**
     * One bar.
     *
     * @param title what a reader hears and sees on pointing at it
     * @param label below it; empty where there is no room
     */
    public record Column(
            String title,
            String label,
            double x,
            double width,
            double lowerY,
            double lower,
            double upperY,
            double upper) {
        /** Middle, for the label. */
        public double middle() {
            return x + width / 2;
        }
    }

    /** One bar before it has a place. */
    public record Value(String title, String label, long lower, long upper) {}

    /** Places the bars; {@code top} 0: the highest bar. */
    public static Bars of(List<Value> values, long fixedTop) {
        long highest =
                values.stream().mapToLong(v -> v.lower() + v.upper()).max().orElse(0);
        long top = Math.max(1, fixedTop > 0 ? fixedTop : highest);
        double step = WIDTH / (double) Math.max(1, values.size());
        int every = (values.size() + MOST_LABELS - 1) / MOST_LABELS;
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Value value = values.get(i);
            double lower = round(value.lower() * (double) HEIGHT / top);
            double upper = round(value.upper() * (double) HEIGHT / top);
            columns.add(new Column(
                    value.title(),
                    i % Math.max(1, every) == 0 ? value.label() : "",
                    round(i * step + step * 0.15),
                    round(step * 0.7),
                    round(HEIGHT - lower),
                    lower,
                    round(HEIGHT - lower - upper),
                    upper));
        }
        return new Bars(columns, top);
    }

    private static double round(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
