package org.medinbound.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.application.ApplicationDecisions;
import org.medinbound.document.CaseVault;

/** Decisions of the ministry, their conditions, and bundles. */
@ApplicationScoped
public class Decisions {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    CaseVault vault;

    /** A decision to be kept. {@code side}: MINISTRY or DESK. */
    public record Row(
            String outcome,
            LocalDate decidedOn,
            @Nullable String reason,
            @Nullable String note,
            @Nullable String number,
            @Nullable LocalDate termUntil,
            String side,
            String snapshot) {}

    public void add(String reference, Row row, List<ApplicationDecisions.Condition> conditions) {
        jdbi.useHandle(h -> {
            long id = h.createQuery("""
                            insert into application_decision (reference, outcome, decided_on, reason, note_sealed, number, term_until, side,
                              recorded_by, recorded_at, snapshot_sealed)
                            values (:reference, :outcome, :decidedOn, :reason, :noteSealed, :number, :termUntil, :side, :by, :now,
                              :snapshotSealed) returning id""")
                    .bindMethods(row)
                    .bind("reference", reference)
                    .bind("noteSealed", vault.seal(reference, row.note()))
                    .bind("snapshotSealed", vault.seal(reference, row.snapshot()))
                    .bind("by", Actors.current().id())
                    .bind("now", clock.instant())
                    .mapTo(Long.class)
                    .one();
            conditions.forEach(c -> h.execute(
                    "insert into application_condition (decision_id, text, due_on) values (?, ?, ?)",
                    id,
                    c.text().strip(),
                    c.dueOn()));
        });
    }

    /** Notes a condition as met; false when it is not there or was met before. */
    public boolean meet(String reference, long condition, String note) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                update application_condition c set met_at = :now, met_by = :by, met_note = :note from application_decision d
                                where c.id = :id and d.id = c.decision_id and d.reference = :reference and c.met_at is null""")
                        .bind("id", condition)
                        .bind("note", note)
                        .bind("reference", reference)
                        .bind("now", clock.instant())
                        .bind("by", Actors.current().id())
                        .execute())
                == 1;
    }

    public void addBundle(String reference, UUID file, String digest) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into application_bundle (reference, file_id, digest, made_at, made_by)
                        values (:reference, :file, :digest, :now, :by)""")
                .bind("reference", reference)
                .bind("file", file)
                .bind("digest", digest)
                .bind("now", clock.instant())
                .bind("by", Actors.current().id())
                .execute());
    }
}
