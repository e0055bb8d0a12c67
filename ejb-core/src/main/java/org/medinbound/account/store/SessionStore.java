package org.medinbound.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.account.OpenSession;
import org.medinbound.account.StaffSession;
import org.medinbound.account.model.SessionLife;
import org.medinbound.shared.References;

/** Rows of sessions. A session counts only while it is alive by {@link SessionLife} and its account is active. */
@ApplicationScoped
public class SessionStore {
    private static final String ALIVE = " s.ended_at is null and a.state = 'ACTIVE' and s.seen_at > :idle"
            + " and (s.started_at > :half or s.second_factor and s.started_at > :longest) ";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public SessionStore() {}

    public SessionStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    /** Begins a session and answers with its token. */
    public String begin(UUID account, boolean secondFactor, @Nullable String address, @Nullable String agent) {
        String token = References.newToken();
        Instant now = clock.instant();
        jdbi.useHandle(h -> h.execute(
                """
                insert into staff_session (id, account_id, token_hash, second_factor, address, agent, started_at, seen_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)""", UUID.randomUUID(), account, References.hash(token), secondFactor, address, agent, now, now));
        endBeyondMost(account);
        return token;
    }

    /** Gives a half session its second factor, under a new token. */
    public String complete(UUID session, UUID account) {
        String token = References.newToken();
        Instant now = clock.instant();
        jdbi.useHandle(h -> h.execute("""
                update staff_session set token_hash = ?, second_factor = true, offered_totp_sealed = null, started_at = ?, seen_at = ?
                where id = ?""", References.hash(token), now, now, session));
        endBeyondMost(account);
        return token;
    }

    private void endBeyondMost(UUID account) {
        Instant now = clock.instant();
        jdbi.useHandle(h -> h.createUpdate("""
                        update staff_session set ended_at = greatest(:now, started_at) where id in (
                          select s.id from staff_session s join staff_account a on a.id = s.account_id
                          where s.account_id = :account and s.second_factor
                              and""" + ALIVE + """
                          order by s.started_at desc, s.id offset :most)""")
                .bind("now", now)
                .bind("account", account)
                .bind("most", SessionLife.MOST)
                .bind("idle", now.minus(SessionLife.IDLE))
                .bind("longest", now.minus(SessionLife.LONGEST))
                .bind("half", now.minus(SessionLife.HALF))
                .execute());
    }

    /** The session of a token, if it is alive; notes to the minute that it was seen. */
    public Optional<StaffSession> byToken(String token) {
        Instant now = clock.instant();
        byte[] hash = References.hash(token);
        return jdbi.withHandle(h -> {
            Optional<StaffSession> found = h.createQuery("""
                            select s.id, s.account_id, a.login, a.name, s.second_factor, s.seen_at < :minute as stale,
                              array(select r.role from staff_account_role r where r.account_id = a.id) as roles
                            from staff_session s join staff_account a on a.id = s.account_id
                            where s.token_hash = :hash
                              and""" + ALIVE)
                    .bind("hash", hash)
                    .bind("minute", now.minus(SessionLife.SEEN_PRECISION))
                    .bind("idle", now.minus(SessionLife.IDLE))
                    .bind("longest", now.minus(SessionLife.LONGEST))
                    .bind("half", now.minus(SessionLife.HALF))
                    .map((rs, ctx) -> session(rs))
                    .findOne();
            if (found.isPresent()) {
                h.execute(
                        "update staff_session set seen_at = ? where token_hash = ? and seen_at < ?",
                        now,
                        hash,
                        now.minus(SessionLife.SEEN_PRECISION));
            }
            return found;
        });
    }

    private static StaffSession session(ResultSet rs) throws SQLException {
        boolean secondFactor = rs.getBoolean("second_factor");
        return new StaffSession(
                rs.getObject("id", UUID.class),
                rs.getObject("account_id", UUID.class),
                rs.getString("login"),
                rs.getString("name"),
                secondFactor ? AccountStore.roles(rs.getArray("roles")) : Set.of(),
                secondFactor);
    }

    /** Sessions that are alive, newest first. */
    public List<OpenSession> open(UUID account) {
        Instant now = clock.instant();
        return jdbi.withHandle(h -> h.createQuery("""
                        select s.id, s.started_at, s.seen_at, s.address, s.agent
                        from staff_session s join staff_account a on a.id = s.account_id
                        where s.account_id = :account and s.second_factor
                              and""" + ALIVE + "order by s.started_at desc")
                .bind("account", account)
                .bind("idle", now.minus(SessionLife.IDLE))
                .bind("longest", now.minus(SessionLife.LONGEST))
                .bind("half", now.minus(SessionLife.HALF))
                .map((rs, ctx) -> new OpenSession(
                        rs.getObject("id", UUID.class),
                        rs.getTimestamp("started_at").toInstant(),
                        rs.getTimestamp("seen_at").toInstant(),
                        rs.getString("address"),
                        rs.getString("agent")))
                .list());
    }

    public void end(String token) {
        jdbi.useHandle(h -> h.execute(
                "update staff_session set ended_at = greatest(?, started_at) where token_hash = ? and ended_at is null",
                clock.instant(),
                References.hash(token)));
    }

    /** Ends one session of the account. */
    public void end(UUID account, UUID session) {
        jdbi.useHandle(h -> h.execute(
                "update staff_session set ended_at = greatest(?, started_at) where id = ? and account_id = ? and ended_at is null",
                clock.instant(),
                session,
                account));
    }

    /** Ends every session of the account except, when given, one. */
    public void endAll(UUID account, @Nullable UUID except) {
        jdbi.useHandle(h -> h.execute("""
                update staff_session set ended_at = greatest(?, started_at)
                where account_id = ? and ended_at is null and id is distinct from ?""", clock.instant(), account, except));
    }

    /** Keeps the second factor that is offered in this session. */
    public void offer(UUID session, byte[] sealed) {
        jdbi.useHandle(
                h -> h.execute("update staff_session set offered_totp_sealed = ? where id = ?", sealed, session));
    }

    public Optional<byte[]> offered(UUID session) {
        return jdbi.withHandle(h -> h.select("select offered_totp_sealed from staff_session where id = ?", session)
                .map((rs, ctx) -> rs.getBytes(1))
                .findOne());
    }
}
