package org.medinbound.account.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.account.StaffFilter;
import org.medinbound.account.StaffRow;
import org.medinbound.shared.PageOfRows;

/** Lists of accounts, filtered and cut in the database. */
@ApplicationScoped
public class StaffRows {
    private static final String SELECT = """
            select a.id, a.login, a.name, a.language, a.state, a.totp_sealed is not null as second_factor, a.made_at, a.version,
              array(select r.role from staff_account_role r where r.account_id = a.id order by r.role) as roles,
              (select max(s.seen_at) from staff_session s where s.account_id = a.id and s.second_factor) as seen_at
            from staff_account a where\s""";
    private static final String WHERE = """
            (cast(:words as text) is null or lower(a.name) like :words or a.login like :words)
            and (cast(:role as text) is null or exists (
              select from staff_account_role r where r.account_id = a.id and r.role = :role))
            and (cast(:state as text) is null or a.state = :state)""";

    @Inject
    private Jdbi jdbi;

    public StaffRows() {}

    public StaffRows(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    public Optional<StaffRow> find(UUID id) {
        return jdbi.withHandle(
                h -> h.select(SELECT + "a.id = ?", id).map((rs, c) -> row(rs)).findOne());
    }

    public PageOfRows<StaffRow> page(StaffFilter filter, int page, int size) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("words", like(filter.words()));
        values.put("role", filter.role() == null ? null : filter.role().name());
        values.put("state", filter.state());
        return jdbi.withHandle(h -> new PageOfRows<>(
                h.createQuery(SELECT + WHERE + " order by a.state = 'CLOSED', a.login limit :size offset :skip")
                        .bindMap(values)
                        .bind("size", size)
                        .bind("skip", (long) (page - 1) * size)
                        .map((rs, c) -> row(rs))
                        .list(),
                h.createQuery("select count(*) from staff_account a where " + WHERE)
                        .bindMap(values)
                        .mapTo(Long.class)
                        .one(),
                page,
                size));
    }

    private static @Nullable String like(@Nullable String words) {
        return words == null || words.isBlank()
                ? null
                : "%" + words.strip().toLowerCase(Locale.ROOT).replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }

    private static StaffRow row(ResultSet rs) throws SQLException {
        Timestamp seen = rs.getTimestamp("seen_at");
        return new StaffRow(
                rs.getObject("id", UUID.class),
                rs.getString("login"),
                rs.getString("name"),
                rs.getString("language"),
                rs.getString("state"),
                AccountStore.roles(rs.getArray("roles")),
                rs.getBoolean("second_factor"),
                rs.getTimestamp("made_at").toInstant(),
                seen == null ? null : seen.toInstant(),
                rs.getInt("version"));
    }
}
