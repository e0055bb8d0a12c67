package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.guarantor.store.ToldItems;
import org.medinbound.shared.PageOfRows;

/**
 * What is told to the ministry: every flag after the go-live instant once, its withdrawal once (by the job), and whatever else a
 * capability tells with {@link #tell}.
 */
@Stateless
@UseCase
public class Escalations {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public Escalations() {}

    public Escalations(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /**
     * An item of another kind than a flag.
     *
     * @param kind lower case word with texts {@code admin.escalation.<kind>} and {@code admin.escalation.<kind>.summary}
     * @param source what it speaks of, unique for the kind
     * @param number the guarantor concerned, or null
     * @param arguments for the summary, {@code {0}} onward; no personal data
     * @param path staff page with the evidence, open to {@code GUARANTOR_READ} or the ministry, or null
     */
    public record Item(
            String kind,
            String source,
            @Nullable String number,
            List<String> arguments,
            @Nullable String path) {
        public Item {
            arguments = List.copyOf(arguments);
        }
    }

    /** Tells the ministry, in the caller's transaction. Answers with the item's id, the same when it was told before. */
    @Requires(Right.ESCALATION_TELL)
    public long tell(Item item) {
        return jdbi.withHandle(h -> ToldItems.tell(h, item, Actors.current().id(), clock.instant()));
    }

    /** Tells that an item told with {@link #tell} no longer holds, once; answers how many items that wrote. */
    @Requires(Right.ESCALATION_TELL)
    public int withdraw(String kind, String source) {
        return jdbi.withHandle(
                h -> ToldItems.withdraw(h, kind, source, Actors.current().id(), clock.instant()));
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public PageOfRows<EscalationEntry> page(EscalationFilter filter) {
        return jdbi.withHandle(h ->
                new PageOfRows<>(ToldItems.page(h, filter), ToldItems.count(h, filter), filter.page(), filter.size()));
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public long count(EscalationFilter filter) {
        return jdbi.withHandle(h -> ToldItems.count(h, filter));
    }

    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public long unread() {
        return count(EscalationFilter.unread());
    }

    /** Items that speak of a flag ({@code flag} null: of the kind and source), oldest first. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public List<EscalationEntry> about(@Nullable Long flag, String kind, String source) {
        return jdbi.withHandle(h -> ToldItems.about(h, flag, kind, source));
    }

    /** The officer of the ministry has read these; answers how many were unread before. */
    @Requires(Right.ESCALATION_DECIDE)
    public int markRead(@Subject List<Long> ids) {
        return jdbi.withHandle(h -> ToldItems.markRead(h, ids, Actors.current().id(), clock.instant()));
    }
}
