package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.store.Decisions;
import org.medinbound.guarantor.store.ToldItems;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;
import org.medinbound.shared.SystemClock;

/** The ministry's answers to what it was told. They are put on record and shown to the desk; the platform punishes nobody. */
@Stateless
@UseCase
public class MinistryDecisions {
    /** Longest words of a decision. */
    public static final int LONGEST = 2_000;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public MinistryDecisions() {}

    public MinistryDecisions(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** An item with all decisions, oldest first. */
    public record Item(EscalationEntry entry, List<MinistryDecision> decisions) {
        public Item {
            decisions = List.copyOf(decisions);
        }
    }

    /** @throws BusinessRejection NOT_FOUND */
    @Requires(Right.GUARANTOR_READ)
    public Item item(@Subject long id) {
        return jdbi.withHandle(h ->
                new Item(ToldItems.find(h, id).orElseThrow(BusinessRejection::notFound), Decisions.of(h, List.of(id))));
    }

    /** Decisions about any of the items, oldest first. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public List<MinistryDecision> of(List<Long> items) {
        return jdbi.withHandle(h -> Decisions.of(h, items));
    }

    /**
     * Puts a decision on record; the item counts as read.
     *
     * @param seen how many decisions the officer saw: when there is one more by now, the officer is told first
     * @throws BusinessRejection {@code escalation.decision}, {@code escalation.decided-on}, {@code escalation.words}, or CONFLICT
     *     {@code escalation.decided}
     */
    @Requires(Right.ESCALATION_DECIDE)
    public void decide(@Subject long id, int seen, @Nullable String decision, @Nullable LocalDate on, String words) {
        List<Problem> problems = new ArrayList<>();
        if (decision == null || !MinistryDecision.CODES.contains(decision)) {
            problems.add(Problem.of("escalation.decision", "decision"));
        }
        if (on == null || on.isAfter(LocalDate.now(clock.withZone(SystemClock.TOKYO)))) {
            problems.add(Problem.of("escalation.decided-on", "decidedOn"));
        }
        if (words.length() > LONGEST || ("OTHER".equals(decision) && words.isBlank())) {
            problems.add(Problem.of("escalation.words", "words", LONGEST));
        }
        if (!problems.isEmpty() || decision == null || on == null) {
            throw BusinessRejection.invalid(problems);
        }
        jdbi.useHandle(h -> {
            if (!Decisions.lock(h, id)) {
                throw BusinessRejection.notFound();
            }
            List<MinistryDecision> before = Decisions.of(h, List.of(id));
            if (before.size() != seen) {
                MinistryDecision last = before.get(before.size() - 1);
                throw BusinessRejection.conflict("escalation.decided", last.by());
            }
            String actor = Actors.current().id();
            Decisions.add(h, id, seen + 1, decision, on, words.strip(), actor, clock.instant());
            ToldItems.markRead(h, List.of(id), actor, clock.instant());
        });
    }

    /** The desk has taken the decision up. Once more changes nothing. */
    @Requires(Right.GUARANTOR_WORK)
    public void takeUp(@Subject long decision) {
        jdbi.useHandle(h -> Decisions.takeUp(h, decision, Actors.current().id(), clock.instant()));
    }
}
