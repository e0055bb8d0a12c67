package org.medinbound.audit;

import jakarta.ejb.Local;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.AccessRecord;
import org.medinbound.access.Actor;

/** Writes the record of access, unchained; {@link AuditSealing} chains the rows soon after, so that no caller waits for a lock. */
@Stateless
@Local(AccessRecord.class)
public class AccessLedger implements AccessRecord {
    private static final int LONGEST = 200;

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public AccessLedger() {}

    AccessLedger(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    @Override
    public void done(Actor actor, String useCase, @Nullable String subject) {
        write(actor, useCase, subject, "DONE");
    }

    @Override
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void refused(Actor actor, String useCase, @Nullable String subject) {
        write(actor, useCase, subject, "REFUSED");
    }

    private void write(Actor actor, String useCase, @Nullable String subject, String outcome) {
        String roles = actor.roles().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        jdbi.useHandle(h -> h.execute(
                "insert into access_record (at, actor, roles, use_case, subject, outcome, address) values (?, ?, ?, ?, ?, ?, ?)",
                OffsetDateTime.now(clock),
                clean(actor.id()),
                roles,
                useCase,
                clean(subject),
                outcome,
                clean(actor.address())));
    }

    /** A refused caller may have named anything: no control characters, and not without end. */
    private static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String clean = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", "");
        return clean.substring(0, Math.min(clean.length(), LONGEST));
    }
}
