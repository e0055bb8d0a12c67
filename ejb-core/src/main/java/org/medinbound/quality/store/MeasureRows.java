package org.medinbound.quality.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.quality.Measure;

/** Suspensions, withdrawals and reinstatements. */
@ApplicationScoped
public class MeasureRows {
    private static final RowMapper<Measure> ROW = ConstructorMapper.of(Measure.class);

    @Inject
    Jdbi jdbi;

    /** Of one certificate, newest first. */
    public List<Measure> of(String number) {
        return jdbi.withHandle(h -> h.createQuery("select * from quality_measure where number = ? order by id desc")
                .bind(0, number)
                .map(ROW)
                .list());
    }

    public Optional<Measure> open(String number) {
        return jdbi.withHandle(
                h -> h.createQuery("select * from quality_measure where number = ? and decided_at is null")
                        .bind(0, number)
                        .map(ROW)
                        .findOne());
    }

    /** How many wait for a second person. */
    public long waiting() {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from quality_measure where decided_at is null")
                .mapTo(Long.class)
                .one());
    }

    /** False when another one waits already. */
    public boolean propose(String number, String action, String reason, @Nullable String finding, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        insert into quality_measure (number, action, reason, finding, proposed_at, proposed_by)
                        values (:number, :action, :reason, :finding, :now, :by) on conflict do nothing""")
                        .bind("number", number)
                        .bind("action", action)
                        .bind("reason", reason)
                        .bind("finding", finding)
                        .bind("now", now)
                        .bind("by", Actors.current().id())
                        .execute()
                == 1);
    }

    /** One that two persons decided elsewhere: it acts already. */
    public void record(String number, String action, String reason, String first, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into quality_measure (number, action, reason, proposed_at, proposed_by, decided_at, decided_by, confirmed)
                        values (:number, :action, :reason, :now, :first, :now, :by, true)""")
                .bind("number", number)
                .bind("action", action)
                .bind("reason", reason)
                .bind("now", now)
                .bind("first", first)
                .bind("by", Actors.current().id())
                .execute());
    }

    public void decide(long id, boolean confirmed, String words, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update quality_measure set confirmed = :confirmed, words = :words, decided_at = :now, decided_by = :by
                        where id = :id and decided_at is null""")
                .bind("confirmed", confirmed)
                .bind("words", words)
                .bind("now", now)
                .bind("by", Actors.current().id())
                .bind("id", id)
                .execute());
    }
}
