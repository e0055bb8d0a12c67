package org.medinbound.shared;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A small line over months, drawn as SVG by {@code mi:trend} and {@code component/trend.jte}. A month without a value leaves a gap: it was not zero.
 *
 * @param labels one for each month, oldest first
 * @param values the line; null leaves a gap
 * @param beside a second, quieter line for comparison; null leaves a gap
 */
public record Trend(List<String> labels, List<@Nullable Double> values, List<@Nullable Double> beside)
        implements Serializable {
    /** Size of the drawing, in its own units. */
    public static final int WIDTH = 320;

    public static final int HEIGHT = 96;
    private static final int EDGE = 8;

    /** A month's dot. */
    public record Dot(String x, String y, String label, double value) implements Serializable {}

    /** Runs of months with values, each as the points of one polyline. */
    public List<String> lines() {
        return lines(values);
    }

    public List<String> besideLines() {
        return lines(beside);
    }

    public List<Dot> dots() {
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            Double value = values.get(i);
            if (value != null) {
                dots.add(new Dot(x(i), y(value), labels.get(i), value));
            }
        }
        return dots;
    }

    /** Too few months for a line? */
    public boolean isBlank() {
        return values.stream().filter(Objects::nonNull).count() < 2;
    }

    private List<String> lines(List<@Nullable Double> line) {
        List<String> runs = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (int i = 0; i < line.size(); i++) {
            Double value = line.get(i);
            if (value != null) {
                run.append(x(i)).append(',').append(y(value)).append(' ');
            } else if (run.length() > 0) {
                runs.add(run.toString().strip());
                run.setLength(0);
            }
        }
        if (run.length() > 0) {
            runs.add(run.toString().strip());
        }
        return runs;
    }

    private String x(int index) {
        double step = values.size() < 2 ? 0 : (WIDTH - 2.0 * EDGE) / (values.size() - 1);
        return number(EDGE + index * step);
    }

    private String y(double value) {
        double most = most();
        return number(HEIGHT - EDGE - (most == 0 ? 0 : value / most * (HEIGHT - 2.0 * EDGE)));
    }

    /** Top of the drawing: the lines begin at zero, so that a small change does not look like a large one. */
    private double most() {
        List<@Nullable Double> all = new ArrayList<>(values);
        all.addAll(beside);
        return all.stream()
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(0);
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
