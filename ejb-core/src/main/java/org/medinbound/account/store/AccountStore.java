package org.medinbound.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Role;
import org.medinbound.account.model.AccountState;

/** Rows of accounts, their roles and recovery codes. */
@ApplicationScoped
public class AccountStore {
    private static final String SELECT = """
            select a.id, a.login, a.name, a.language, a.state, a.password_hash, a.totp_sealed,
              coalesce(a.totp_last_step, -1) as totp_last_step, a.version,
              array(select r.role from staff_account_role r where r.account_id = a.id order by r.role) as roles
            from staff_account a where\s""";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public AccountStore() {}

    public AccountStore(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public Optional<AccountRow> byId(UUID id) {
        return one("a.id = ?", id);
    }

    public Optional<AccountRow> byLogin(String login) {
        return one("a.login = ?", login);
    }

    public Optional<AccountRow> byOidcSubject(String subject) {
        return one("a.oidc_subject = ?", subject);
    }

    private Optional<AccountRow> one(String where, Object value) {
        return jdbi.withHandle(
                h -> h.select(SELECT + where, value).map((rs, ctx) -> row(rs)).findOne());
    }

    private static AccountRow row(ResultSet rs) throws SQLException {
        return new AccountRow(
                rs.getObject("id", UUID.class),
                rs.getString("login"),
                rs.getString("name"),
                rs.getString("language"),
                AccountState.valueOf(rs.getString("state")),
                rs.getString("password_hash"),
                rs.getBytes("totp_sealed"),
                rs.getLong("totp_last_step"),
                rs.getInt("version"),
                roles(rs.getArray("roles")));
    }

    static Set<Role> roles(Array array) throws SQLException {
        return Arrays.stream((String[]) array.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }

    /** Is there no account at all? */
    public boolean isEmpty() {
        return jdbi.withHandle(h -> h.select("select not exists (select 1 from staff_account)")
                .mapTo(Boolean.class)
                .one());
    }

    public void insert(
            UUID id, String login, String name, String language, AccountState state, @Nullable String passwordHash) {
        Instant now = clock.instant();
        jdbi.useHandle(h -> h.execute(
                """
                insert into staff_account (id, login, name, language, state, password_hash, made_at, changed_at, password_changed_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                id,
                login,
                name,
                language,
                state.name(),
                passwordHash,
                now,
                now,
                passwordHash == null ? null : now));
    }

    public void setRoles(UUID id, Collection<Role> roles) {
        jdbi.useHandle(h -> {
            h.execute("delete from staff_account_role where account_id = ?", id);
            for (Role role : roles) {
                h.execute("insert into staff_account_role (account_id, role) values (?, ?)", id, role.name());
            }
        });
    }

    public void setPassword(UUID id, String hash) {
        Instant now = clock.instant();
        jdbi.useHandle(h -> h.execute("""
                update staff_account set password_hash = ?, password_changed_at = ?, changed_at = ?,
                  state = case state when 'INVITED' then 'ACTIVE' else state end where id = ?""", hash, now, now, id));
    }

    /** Sets or, with null, removes the second factor; its recovery codes go with the old one. */
    public void setTotp(UUID id, byte @Nullable [] sealed, long lastStep, Collection<byte[]> recoveryCodeHashes) {
        jdbi.useHandle(h -> {
            h.execute(
                    "update staff_account set totp_sealed = ?, totp_last_step = ?, changed_at = ? where id = ?",
                    sealed,
                    lastStep,
                    clock.instant(),
                    id);
            h.execute("delete from staff_recovery_code where account_id = ?", id);
            for (byte[] hash : recoveryCodeHashes) {
                h.execute("insert into staff_recovery_code (account_id, code_hash) values (?, ?)", id, hash);
            }
        });
    }

    /** True for exactly one caller for each time step. */
    public boolean useStep(UUID id, long step) {
        return jdbi.withHandle(h -> h.execute(
                        "update staff_account set totp_last_step = ? where id = ? and coalesce(totp_last_step, -1) < ?",
                        step,
                        id,
                        step))
                == 1;
    }

    /** True for exactly one use of a recovery code. */
    public boolean useRecoveryCode(UUID id, byte[] hash) {
        return jdbi.withHandle(h -> h.execute(
                        "update staff_recovery_code set used_at = ? where account_id = ? and code_hash = ? and used_at is null",
                        clock.instant(),
                        id,
                        hash))
                == 1;
    }

    public int unusedRecoveryCodes(UUID id) {
        return jdbi.withHandle(
                h -> h.select("select count(*) from staff_recovery_code where account_id = ? and used_at is null", id)
                        .mapTo(Integer.class)
                        .one());
    }

    /**
     * Binds an account to a person at the provider, unless it is bound to another person there. A binding at a provider that is
     * no longer in use gives way.
     *
     * @return was it bound?
     */
    public boolean bindOidcSubject(UUID id, String issuer, String person) {
        return jdbi.withHandle(h -> h.execute("""
                        update staff_account set oidc_subject = ?, changed_at = ?
                        where id = ? and (oidc_subject is null or not starts_with(oidc_subject, ?))""", person, clock.instant(), id, issuer + " ")) == 1;
    }

    /** Frees an account from its person at the provider; the next sign-in binds it anew by its mail address. */
    public void unbindOidcSubject(UUID id) {
        jdbi.useHandle(h -> h.execute("update staff_account set oidc_subject = null where id = ?", id));
    }

    /** Changes what an administrator changes, if nobody else did since the given version. */
    public boolean change(UUID id, int version, String name, String language, AccountState state) {
        return jdbi.withHandle(h -> h.execute("""
                        update staff_account set name = ?, language = ?, state = ?, changed_at = ?, version = version + 1
                        where id = ? and version = ?""", name, language, state.name(), clock.instant(), id, version)) == 1;
    }

    /** Active accounts with the role, other than the given one; locks them until the transaction ends. */
    public int othersActiveWith(Role role, UUID id) {
        return jdbi.withHandle(
                h -> h.select("""
                        select a.id from staff_account a join staff_account_role r on r.account_id = a.id
                        where r.role = ? and a.state = 'ACTIVE' and a.id <> ? for update of a""", role.name(), id).mapTo(UUID.class).list().size());
    }
}
