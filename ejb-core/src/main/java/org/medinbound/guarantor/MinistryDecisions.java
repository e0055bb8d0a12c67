package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.FileContent;
import org.medinbound.document.SystemVault;
import org.medinbound.guarantor.store.Decisions;
import org.medinbound.guarantor.store.ToldItems;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** The ministry's answers to what it was told. They are put on record and shown to the desk; the platform punishes nobody. */
@Stateless
@UseCase
public class MinistryDecisions {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    @Inject
    private SystemVault vault;

    @Inject
    private CaseFiles files;

    /**
     * A decision that came another way than by the ministry's screen.
     *
     * @param way one of {@link MinistryDecision#WAYS}
     * @param decidedBy who at the ministry said it
     * @param file from {@link #attach}, or null
     */
    public record Outside(
            @Nullable String decision,
            @Nullable LocalDate on,
            String words,
            @Nullable String way,
            String decidedBy,
            @Nullable UUID file) {}

    /** An item with all decisions, oldest first. */
    public record Item(EscalationEntry entry, List<MinistryDecision> decisions) {
        public Item {
            decisions = List.copyOf(decisions);
        }
    }

    /** @throws BusinessRejection NOT_FOUND */
    @Requires(Right.GUARANTOR_READ)
    public Item item(@Subject long id) {
        return jdbi.withHandle(h -> new Item(
                ToldItems.find(h, id).orElseThrow(BusinessRejection::notFound), Decisions.of(h, vault, List.of(id))));
    }

    /** Decisions about any of the items, oldest first. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public List<MinistryDecision> of(List<Long> items) {
        return jdbi.withHandle(h -> Decisions.of(h, vault, items));
    }

    /**
     * Puts the ministry's own decision on record; the item counts as read.
     *
     * @param seen how many decisions the officer saw: when there is one more by now, the officer is told first
     * @throws BusinessRejection {@code escalation.decision}, {@code escalation.decided-on}, {@code escalation.words}, or CONFLICT
     *     {@code escalation.decided}
     */
    @Requires(Right.ESCALATION_DECIDE)
    public void decide(@Subject long id, int seen, @Nullable String decision, @Nullable LocalDate on, String words) {
        Instant now = clock.instant();
        Decisions.Added added =
                DecisionCheck.own(id, seen + 1, decision, on, words, LocalDate.ofInstant(now, SystemClock.TOKYO));
        jdbi.useHandle(h -> {
            add(h, seen, added, now);
            ToldItems.markRead(h, List.of(id), Actors.current().id(), now);
        });
    }

    /**
     * Takes in the letter that brought a decision; {@link #record} attaches it.
     *
     * @throws BusinessRejection as {@link CaseFiles#store} says
     */
    @Requires(Right.GUARANTOR_WORK)
    public UUID attach(@Subject long id, String name, InputStream content) {
        item(id);
        return files.store(reference(id), name, content).id();
    }

    /**
     * Puts a decision on record that came to the desk by letter, mail, telephone or in a meeting. The desk knows it already, so it
     * is taken up; whether the ministry's officer has read the item stays as it is.
     *
     * @param seen as for {@link #decide}
     * @throws BusinessRejection as {@link #decide}; also {@code escalation.way} and {@code escalation.decided-by}
     */
    @Requires(Right.GUARANTOR_WORK)
    public void record(@Subject long id, int seen, Outside outside) {
        Instant now = clock.instant();
        Decisions.Added added =
                DecisionCheck.outside(id, seen + 1, outside, LocalDate.ofInstant(now, SystemClock.TOKYO));
        UUID file = added.file();
        if (file != null
                && files.find(List.of(file)).stream()
                        .noneMatch(f -> f.caseReference().equals(reference(id)))) {
            throw BusinessRejection.notFound();
        }
        jdbi.useHandle(h -> {
            long decision = add(h, seen, added, now);
            Decisions.takeUp(h, decision, Actors.current().id(), now);
        });
    }

    /** The letter that brought a decision, if it was found clean. */
    @Requires(Right.GUARANTOR_READ)
    public Optional<FileContent> file(@Subject long decision) {
        return jdbi.withHandle(h -> Decisions.file(h, decision)).flatMap(files::open);
    }

    private long add(Handle handle, int seen, Decisions.Added added, Instant now) {
        if (!Decisions.lock(handle, added.item())) {
            throw BusinessRejection.notFound();
        }
        List<MinistryDecision> before = Decisions.of(handle, vault, List.of(added.item()));
        if (before.size() != seen) {
            MinistryDecision last = before.get(before.size() - 1);
            throw BusinessRejection.conflict("escalation.decided", last.by());
        }
        return Decisions.add(handle, vault, added, Actors.current().id(), now);
    }

    private static String reference(long id) {
        return "ministry-item-" + id;
    }

    /** The desk has taken the decision up. Once more changes nothing. */
    @Requires(Right.GUARANTOR_WORK)
    public void takeUp(@Subject long decision) {
        jdbi.useHandle(h -> Decisions.takeUp(h, decision, Actors.current().id(), clock.instant()));
    }
}
