package org.medinbound.registry.store;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseVault;
import org.medinbound.registry.ChangeNotice;
import org.medinbound.registry.model.NoticeState;

/** Change notices; what they say is sealed under the key of the agency. */
public final class NoticeRows {
    private static final String SELECT = """
            select c.*, r.number, r.name, coalesce(o.name, c.decided_by) as decider
            from agency_change c join agency_register r on r.guarantor_id = c.guarantor_id
            left join agency_officer o on o.officer = c.decided_by
            """;

    private NoticeRows() {}

    public static long propose(
            Handle handle,
            CaseVault vault,
            String number,
            String kind,
            @Nullable Long contact,
            Map<String, String> before,
            Map<String, String> after,
            String note,
            Instant now) {
        return handle.createQuery("""
                        insert into agency_change (guarantor_id, kind, contact_id, old_sealed, new_sealed, note_sealed, proposed_at)
                        select id, :kind, :contact, :old, :new, :note, :now from guarantor where number = :number returning id""")
                .bind("kind", kind)
                .bind("contact", contact)
                .bind("old", Objects.requireNonNull(vault.seal(number, text(before))))
                .bind("new", Objects.requireNonNull(vault.seal(number, text(after))))
                .bind("note", note.isEmpty() ? null : vault.seal(number, note))
                .bind("now", now)
                .bind("number", number)
                .mapTo(Long.class)
                .one();
    }

    /** False when it is no longer proposed. */
    public static boolean decide(
            Handle handle,
            CaseVault vault,
            ChangeNotice notice,
            NoticeState next,
            String reason,
            Instant now,
            String actor) {
        return handle.createUpdate("""
                        update agency_change set state = :next, decided_at = :now, decided_by = :actor, reason_sealed = :reason
                        where id = :id and state = 'PROPOSED'""")
                        .bind("next", next.name())
                        .bind("now", now)
                        .bind("actor", actor)
                        .bind("reason", reason.isEmpty() ? null : vault.seal(notice.number(), reason))
                        .bind("id", notice.id())
                        .execute()
                == 1;
    }

    public static Optional<ChangeNotice> one(Handle handle, CaseVault vault, long id) {
        return handle.createQuery(SELECT + " where c.id = :id for update of c")
                .bind("id", id)
                .map((row, context) -> notice(row, vault))
                .findOne();
    }

    /** All notices of an agency, newest first. */
    public static List<ChangeNotice> of(Handle handle, CaseVault vault, String number) {
        return handle.createQuery(SELECT + " where r.number = :number order by c.id desc limit 100")
                .bind("number", number)
                .map((row, context) -> notice(row, vault))
                .list();
    }

    /** A page of the notices, open ones oldest first, or all newest first. */
    public static List<ChangeNotice> page(Handle handle, CaseVault vault, boolean open, int page, int size) {
        return handle.createQuery(SELECT
                        + (open ? " where c.state = 'PROPOSED' order by c.proposed_at, c.id" : " order by c.id desc")
                        + " limit :size offset :skip")
                .bind("size", size)
                .bind("skip", (page - 1L) * size)
                .map((row, context) -> notice(row, vault))
                .list();
    }

    public static long count(Handle handle, boolean open) {
        return handle.createQuery("select count(*) from agency_change" + (open ? " where state = 'PROPOSED'" : ""))
                .mapTo(Long.class)
                .one();
    }

    private static ChangeNotice notice(ResultSet row, CaseVault vault) throws SQLException {
        String number = row.getString("number");
        long contact = row.getLong("contact_id");
        boolean hasContact = !row.wasNull();
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new ChangeNotice(
                row.getLong("id"),
                number,
                row.getString("name"),
                row.getString("kind"),
                hasContact ? contact : null,
                fields(vault.open(number, row.getBytes("old_sealed"))),
                fields(vault.open(number, row.getBytes("new_sealed"))),
                text(vault.open(number, row.getBytes("note_sealed"))),
                row.getString("state"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                decided == null ? null : decided.toInstant(),
                row.getString("decider"),
                text(vault.open(number, row.getBytes("reason_sealed"))));
    }

    private static String text(@Nullable String opened) {
        return opened == null ? "" : opened;
    }

    /** As a query of an address: names and values, each encoded. */
    private static String text(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static Map<String, String> fields(@Nullable String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (text != null && !text.isEmpty()) {
            for (String field : text.split("&")) {
                int end = field.indexOf('=');
                fields.put(
                        field.substring(0, end), URLDecoder.decode(field.substring(end + 1), StandardCharsets.UTF_8));
            }
        }
        return fields;
    }
}
