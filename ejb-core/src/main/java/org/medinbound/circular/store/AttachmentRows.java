package org.medinbound.circular.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Files that go with a circular. */
@ApplicationScoped
public class AttachmentRows {
    @Inject
    Jdbi jdbi;

    /** In the order in which they were added. */
    public List<UUID> of(String reference) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select file_id from circular_attachment where reference = ? order by added_at, file_id")
                .bind(0, reference)
                .mapTo(UUID.class)
                .list());
    }

    public void add(String reference, UUID file, Instant now, String by) {
        jdbi.useHandle(h -> h.execute(
                "insert into circular_attachment (file_id, reference, added_at, added_by) values (?, ?, ?, ?)",
                file,
                reference,
                now.atOffset(ZoneOffset.UTC),
                by));
    }

    /** False when it was not there. */
    public boolean remove(String reference, UUID file) {
        return jdbi.withHandle(h -> h.execute(
                        "delete from circular_attachment where reference = ? and file_id = ?", reference, file))
                == 1;
    }
}
