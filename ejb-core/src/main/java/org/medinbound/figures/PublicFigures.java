package org.medinbound.figures;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;

/** The figures of the home page. */
@Stateless
@UseCase
public class PublicFigures {
    /** Fewer cases than this are not shown: they would say little, and could tell of a person. */
    public static final int FEWEST = 10;

    /** Only the answers of the last half year are counted. */
    static final Duration SPAN = Duration.ofDays(183);

    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    /** Answer times of hospitals in the last half year; nothing when there were fewer than {@link #FEWEST} answers. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Optional<AnswerTimes> answerTimes() {
        return jdbi.withHandle(sql -> sql.createQuery("""
                        select count(*) as answers,
                          coalesce(percentile_disc(0.5) within group (order by days), 0) as middle,
                          coalesce(percentile_disc(0.9) within group (order by days), 0) as nine_in_ten
                        from figures_answer_view where answered_at > :since
                        """)
                .bind("since", clock.instant().minus(SPAN))
                .map((row, context) -> new AnswerTimes(
                        row.getInt("answers"),
                        Math.max(1, row.getInt("middle")),
                        Math.max(1, row.getInt("nine_in_ten"))))
                .findOne()
                .filter(times -> times.answers() >= FEWEST));
    }
}
