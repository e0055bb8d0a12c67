package org.medinbound.document.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.document.FileState;
import org.medinbound.document.HeldFile;
import org.medinbound.document.HeldFilter;
import org.medinbound.document.MalwareFinding;
import org.medinbound.shared.PageOfRows;

/** Queries of the security officer. Files of erased cases are gone for everybody. */
@ApplicationScoped
public class HeldFiles {
    private static final String HELD = " from case_file f join case_key k on k.case_reference = f.case_reference"
            + " and k.destroyed_at is null where f.state in ('PENDING', 'NOT_SCANNED', 'INFECTED')";

    private static final String WANTED = " and (cast(:state as text) is null or f.state = :state)"
            + " and (cast(:start as text) is null or starts_with(f.case_reference, upper(:start))"
            + " or starts_with(lower(f.signature), lower(:start)))";

    @Inject
    private Jdbi jdbi;

    @Inject
    private Clock clock;

    public HeldFiles() {}

    public HeldFiles(Jdbi jdbi, Clock clock) {
        this.jdbi = jdbi;
        this.clock = clock;
    }

    public PageOfRows<HeldFile> held(HeldFilter filter, int page, int size) {
        Map<String, Object> values = new HashMap<>();
        values.put("start", filter.caseReference());
        values.put("state", filter.state() == null ? null : filter.state().name());
        List<HeldFile> rows = jdbi.withHandle(h -> h.createQuery(
                        "select f.*" + HELD + WANTED + " order by f.stored_at, f.id limit :size offset :skip")
                .bindMap(values)
                .bind("size", size)
                .bind("skip", (long) (page - 1) * size)
                .map((rs, c) -> new HeldFile(
                        rs.getObject("id", UUID.class),
                        rs.getString("case_reference"),
                        rs.getString("media_type"),
                        rs.getLong("size"),
                        FileState.valueOf(rs.getString("state")),
                        rs.getObject("stored_at", OffsetDateTime.class).toInstant(),
                        rs.getString("stored_by"),
                        rs.getInt("scan_attempts"),
                        rs.getString("signature")))
                .list());
        long total = jdbi.withHandle(h -> h.createQuery("select count(*)" + HELD + WANTED)
                .bindMap(values)
                .mapTo(Long.class)
                .one());
        return new PageOfRows<>(rows, total, page, size);
    }

    public long count() {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*)" + HELD).mapTo(Long.class).one());
    }

    public PageOfRows<MalwareFinding> findings(int page, int size) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                h.createQuery("select * from malware_finding order by found_at desc, id limit :size offset :skip")
                        .bind("size", size)
                        .bind("skip", (long) (page - 1) * size)
                        .map((rs, c) -> new MalwareFinding(
                                rs.getObject("found_at", OffsetDateTime.class).toInstant(),
                                rs.getString("case_reference"),
                                rs.getString("sent_by"),
                                rs.getString("signature"),
                                rs.getString("media_type"),
                                rs.getLong("size"),
                                HexFormat.of().formatHex(rs.getBytes("digest")),
                                rs.getString("stage")))
                        .list(),
                h.createQuery("select count(*) from malware_finding")
                        .mapTo(Long.class)
                        .one(),
                page,
                size));
    }

    /** False when the file is not held, or infected. */
    public boolean release(UUID id, String by, String reason) {
        return jdbi.withHandle(h -> h.execute(
                        "update case_file set state = 'RELEASED', released_at = ?, released_by = ?, release_reason = ?"
                                + " where id = ? and state in ('PENDING', 'NOT_SCANNED')",
                        OffsetDateTime.now(clock),
                        by,
                        reason,
                        id))
                == 1;
    }
}
