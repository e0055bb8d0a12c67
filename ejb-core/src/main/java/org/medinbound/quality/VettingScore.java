package org.medinbound.quality;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the scores of a vetting come to. An area's score is the weighted sum of its criteria's scores over the highest possible, the
 * total that of all areas together; what does not apply does not count, what is not scored counts as 0.
 *
 * @param total percent, rounded down
 * @param unmet codes of mandatory criteria below 2
 * @param open codes of criteria that are not scored yet
 */
public record VettingScore(int total, List<AreaScore> areas, List<String> unmet, List<String> open) {
    /** Highest score of a criterion. */
    public static final int HIGHEST = 3;

    /** A mandatory criterion is met from this score on. */
    public static final int MET = 2;

    public VettingScore {
        areas = List.copyOf(areas);
        unmet = List.copyOf(unmet);
        open = List.copyOf(open);
    }

    /** One criterion with its score; null while there is none. */
    public record Scored(
            String code,
            String area,
            int weight,
            boolean mandatory,
            boolean applies,
            @Nullable Integer score) {}

    public static VettingScore of(List<Scored> criteria) {
        List<AreaScore> areas = new ArrayList<>();
        for (String area : Criterion.AREAS) {
            List<Scored> within =
                    criteria.stream().filter(c -> c.area().equals(area)).toList();
            if (!within.isEmpty()) {
                areas.add(new AreaScore(area, percent(within)));
            }
        }
        List<String> unmet = criteria.stream()
                .filter(c -> c.mandatory() && points(c) < MET)
                .map(Scored::code)
                .toList();
        List<String> open = criteria.stream()
                .filter(c -> c.applies() && c.score() == null)
                .map(Scored::code)
                .toList();
        return new VettingScore(percent(criteria), areas, unmet, open);
    }

    private static int percent(List<Scored> criteria) {
        int reached = 0;
        int possible = 0;
        for (Scored each : criteria) {
            if (each.applies()) {
                reached += each.weight() * points(each);
                possible += each.weight() * HIGHEST;
            }
        }
        return possible == 0 ? 100 : reached * 100 / possible;
    }

    private static int points(Scored criterion) {
        Integer score = criterion.score();
        return score == null ? 0 : score;
    }

    /** Areas below the lowest score that an area may have. */
    public List<AreaScore> weak(int areaPercent) {
        return areas.stream().filter(a -> a.percent() < areaPercent).toList();
    }

    /** What the rules of the standards suggest: ACCEPT, CONDITIONS or REFUSE. A person proposes, another decides. */
    public String suggestion(int passPercent, int areaPercent) {
        if (total < passPercent) {
            return "REFUSE";
        }
        return unmet.isEmpty() && weak(areaPercent).isEmpty() ? "ACCEPT" : "CONDITIONS";
    }
}
