package org.medinbound.notification.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.medinbound.document.SystemVault;

/**
 * A mail in the hands of this sender.
 *
 * @param attempt which attempt this is, from 1
 */
record ClaimedMail(
        UUID id,
        int attempt,
        Instant queuedAt,
        String messageId,
        String language,
        RenderedMail mail,
        TalkHeaders headers) {
    static ClaimedMail of(ResultSet rs, SystemVault vault) throws SQLException {
        return new ClaimedMail(
                rs.getObject("id", UUID.class),
                rs.getInt("attempts"),
                rs.getObject("queued_at", OffsetDateTime.class).toInstant(),
                rs.getString("message_id"),
                rs.getString("language"),
                new RenderedMail(
                        vault.open(QueuedMail.PURPOSE, rs.getBytes("recipient_sealed")),
                        vault.open(QueuedMail.PURPOSE, rs.getBytes("subject_sealed")),
                        vault.open(QueuedMail.PURPOSE, rs.getBytes("text_sealed")),
                        vault.open(QueuedMail.PURPOSE, rs.getBytes("html_sealed"))),
                new TalkHeaders(
                        rs.getString("in_reply_to"),
                        rs.getString("thread"),
                        rs.getString("reply_to"),
                        rs.getString("auto_submitted")));
    }
}
