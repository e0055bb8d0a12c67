package org.medinbound.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.shared.References;

/** Links with which a password is set. */
@ApplicationScoped
public class LinkStore {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public LinkStore() {}

    public LinkStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** What a link is for. */
    public enum Purpose {
        FIRST_ADMINISTRATOR,
        INVITATION,
        RESET
    }

    /** A link that works. */
    public record Link(Purpose purpose, @Nullable UUID account) {}

    /** Makes a link and answers with its token; earlier ones for the same account, or for the first administrator, stop working. */
    public String make(Purpose purpose, @Nullable UUID account, Duration life) {
        String token = References.newToken();
        Instant now = clock.instant();
        jdbi.useHandle(h -> {
            h.execute(
                    "update staff_link set used_at = ? where account_id is not distinct from ? and used_at is null",
                    now,
                    account);
            h.execute(
                    "insert into staff_link (token_hash, purpose, account_id, made_at, expires_at) values (?, ?, ?, ?, ?)",
                    References.hash(token),
                    purpose.name(),
                    account,
                    now,
                    now.plus(life));
        });
        return token;
    }

    public Optional<Link> find(String token) {
        return jdbi.withHandle(h -> h.select(
                        "select purpose, account_id from staff_link where token_hash = ? and used_at is null and expires_at > ?",
                        References.hash(token),
                        clock.instant())
                .map((rs, ctx) -> new Link(Purpose.valueOf(rs.getString(1)), rs.getObject(2, UUID.class)))
                .findOne());
    }

    /** True for exactly one use. */
    public boolean use(String token) {
        Instant now = clock.instant();
        return jdbi.withHandle(h -> h.execute(
                        "update staff_link set used_at = ? where token_hash = ? and used_at is null and expires_at > ?",
                        now,
                        References.hash(token),
                        now))
                == 1;
    }
}
