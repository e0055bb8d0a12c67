package org.medinbound.quality;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.medinbound.monitoring.BoundCrossed;
import org.medinbound.shared.Texts;

/**
 * What the platform found by itself, from which title and words follow in the reader's language.
 *
 * @param kind {@link #BOUND}: a measure went beyond its bound; {@link #PAPER}: the term of a paper is over
 * @param about the measure, or the code of the criterion
 * @param value of the measure; null for a paper, as the next three
 * @param bound that it went beyond
 * @param cases from so many cases
 * @param version of the rule that governed the night
 * @param day last day (Asia/Tokyo) of the paper; null for a measure
 */
public record FindingFacts(
        String kind,
        String about,
        @Nullable Double value,
        @Nullable Double bound,
        @Nullable Integer cases,
        @Nullable String version,
        @Nullable LocalDate day) {
    public static final String BOUND = "BOUND";
    public static final String PAPER = "PAPER";

    static FindingFacts of(BoundCrossed crossed) {
        return new FindingFacts(
                BOUND, crossed.measure(), crossed.value(), crossed.bound(), crossed.cases(), crossed.version(), null);
    }

    static FindingFacts ofPaper(String code, LocalDate lastDay) {
        return new FindingFacts(PAPER, code, null, null, null, null, lastDay);
    }

    public String title(Texts texts) {
        return kind.equals(PAPER)
                ? texts.get("quality.evidence.title", about)
                : texts.get("quality.bound.title", measure(texts));
    }

    public String words(Texts texts) {
        return kind.equals(PAPER)
                ? texts.get(
                        "quality.evidence.words",
                        about,
                        Objects.requireNonNull(day).toString())
                : texts.get(
                        "quality.bound.words",
                        measure(texts),
                        Objects.requireNonNull(value),
                        Objects.requireNonNull(bound),
                        Objects.requireNonNull(cases),
                        Objects.requireNonNull(version),
                        about);
    }

    /** As the hospital's page of its figures calls it, to which a finding leads its reader. */
    private String measure(Texts texts) {
        return texts.get("figures.measure." + about);
    }
}
