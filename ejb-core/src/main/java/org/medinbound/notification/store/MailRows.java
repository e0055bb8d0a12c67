package org.medinbound.notification.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.SystemVault;
import org.medinbound.notification.MailDeliveries;
import org.medinbound.notification.MailDelivery;
import org.medinbound.notification.MailFilter;
import org.medinbound.notification.MailRow;
import org.medinbound.notification.MailState;
import org.medinbound.notification.MailText;
import org.medinbound.settings.Settings;
import org.medinbound.shared.PageOfRows;

/** The delivery record, read. */
@ApplicationScoped
public class MailRows implements MailDeliveries {
    private static final String WHERE = " from outbound_mail where (cast(:state as text) is null or state = :state)"
            + " and (cast(:about as text) is null or about = :about)"
            + " and (cast(:template as text) is null or template = :template)";

    @Inject
    private Jdbi jdbi;

    @Inject
    private SystemVault vault;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    public MailRows() {}

    public MailRows(Jdbi jdbi, SystemVault vault, Settings settings, Clock clock) {
        this.jdbi = jdbi;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    public PageOfRows<MailRow> page(MailFilter filter, int page, int size) {
        Map<String, Object> values = new HashMap<>();
        values.put("state", filter.state() == null ? null : filter.state().name());
        values.put("about", filter.about());
        values.put("template", filter.template());
        return jdbi.withHandle(h -> new PageOfRows<>(
                h.createQuery("select *" + WHERE + " order by queued_at desc, id limit :size offset :skip")
                        .bindMap(values)
                        .bind("size", size)
                        .bind("skip", (long) (page - 1) * size)
                        .map((rs, c) -> row(rs))
                        .list(),
                h.createQuery("select count(*)" + WHERE)
                        .bindMap(values)
                        .mapTo(Long.class)
                        .one(),
                page,
                size));
    }

    public Map<MailState, Long> counts() {
        Map<MailState, Long> counts = new EnumMap<>(MailState.class);
        jdbi.useHandle(h -> h.createQuery("select state, count(*) from outbound_mail group by state")
                .map((rs, c) -> Map.entry(MailState.valueOf(rs.getString(1)), rs.getLong(2)))
                .forEach(e -> counts.put(e.getKey(), e.getValue())));
        return counts;
    }

    public Optional<MailText> open(UUID id) {
        boolean hide = settings.smtpUrl().isPresent();
        List<MailText.Attempt> attempts = attempts(id);
        return jdbi.withHandle(h -> h.createQuery("select * from outbound_mail where id = ?")
                .bind(0, id)
                .map((rs, c) -> {
                    String text = opened(rs, "text_sealed");
                    return new MailText(
                            row(rs),
                            opened(rs, "recipient_sealed"),
                            hide ? Secrets.hide(opened(rs, "subject_sealed")) : opened(rs, "subject_sealed"),
                            hide ? Secrets.hide(text) : text,
                            hide,
                            instant(rs, "emptied_at"),
                            attempts);
                })
                .findOne());
    }

    private List<MailText.Attempt> attempts(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select * from delivery_attempt where mail_id = ? order by number")
                .bind(0, id)
                .map((rs, c) -> new MailText.Attempt(
                        rs.getInt("number"),
                        rs.getObject("started_at", OffsetDateTime.class).toInstant(),
                        instant(rs, "ended_at"),
                        rs.getString("error"),
                        rs.getString("answer")))
                .list());
    }

    /** Queues a dead mail again; false when it was not dead. */
    public boolean revive(UUID id) {
        return jdbi.withHandle(h -> h.execute(
                        "update outbound_mail set state = 'QUEUED', next_attempt_at = ? where id = ? and state = 'DEAD'",
                        OffsetDateTime.now(clock),
                        id))
                == 1;
    }

    @Override
    public Optional<MailDelivery> of(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select * from outbound_mail where id = ?")
                .bind(0, id)
                .map((rs, c) -> delivery(rs))
                .findOne());
    }

    @Override
    public List<MailDelivery> about(String about) {
        return jdbi.withHandle(h -> h.createQuery("select * from outbound_mail where about = ? order by queued_at, id")
                .bind(0, about)
                .map((rs, c) -> delivery(rs))
                .list());
    }

    @Override
    public Optional<String> messageId(UUID id) {
        return jdbi.withHandle(h -> h.createQuery("select message_id from outbound_mail where id = ?")
                .bind(0, id)
                .mapTo(String.class)
                .findOne());
    }

    private MailRow row(ResultSet rs) throws SQLException {
        return new MailRow(
                rs.getObject("id", UUID.class),
                rs.getString("template"),
                rs.getString("language"),
                Secrets.mask(opened(rs, "recipient_sealed")),
                rs.getString("about"),
                MailState.valueOf(rs.getString("state")),
                rs.getInt("attempts"),
                rs.getObject("queued_at", OffsetDateTime.class).toInstant(),
                rs.getObject("next_attempt_at", OffsetDateTime.class).toInstant(),
                instant(rs, "sent_at"),
                rs.getString("last_error"));
    }

    private static MailDelivery delivery(ResultSet rs) throws SQLException {
        return new MailDelivery(
                rs.getObject("id", UUID.class),
                rs.getString("template"),
                rs.getString("about"),
                MailState.valueOf(rs.getString("state")),
                rs.getObject("queued_at", OffsetDateTime.class).toInstant(),
                instant(rs, "sent_at"));
    }

    private String opened(ResultSet rs, String column) throws SQLException {
        byte[] sealed = rs.getBytes(column);
        return sealed == null ? "" : vault.open(QueuedMail.PURPOSE, sealed);
    }

    private static @Nullable Instant instant(ResultSet rs, String column) throws SQLException {
        OffsetDateTime at = rs.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
