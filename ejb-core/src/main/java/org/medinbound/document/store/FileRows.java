package org.medinbound.document.store;

import com.google.crypto.tink.Aead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.document.FileState;
import org.medinbound.document.StoredFile;

/** Rows of files. The names are sealed; a list opens the key of each case once. */
@ApplicationScoped
public class FileRows {
    private static final String COLUMNS =
            "select id, case_reference, name_sealed, media_type, size, state, stored_at from case_file ";

    @Inject
    private Jdbi jdbi;

    @Inject
    private KeyRing keys;

    public FileRows() {}

    public FileRows(Jdbi jdbi, KeyRing keys) {
        this.jdbi = jdbi;
        this.keys = keys;
    }

    private record Row(
            UUID id,
            String caseReference,
            byte[] name,
            String mediaType,
            long size,
            FileState state,
            OffsetDateTime at) {
        static Row of(ResultSet rs) throws SQLException {
            return new Row(
                    rs.getObject(1, UUID.class),
                    rs.getString(2),
                    rs.getBytes(3),
                    rs.getString(4),
                    rs.getLong(5),
                    FileState.valueOf(rs.getString(6)),
                    rs.getObject(7, OffsetDateTime.class));
        }
    }

    void insert(StoredFile file, String storedBy) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into case_file
                          (id, case_reference, name_sealed, media_type, size, state, stored_at, stored_by, scanned_at)
                        values (:id, :case, :name, :type, :size, :state, :at, :by,
                          case when :state = 'CLEAN' then cast(:at as timestamptz) end)""")
                .bind("id", file.id())
                .bind("case", file.caseReference())
                .bind(
                        "name",
                        Sealing.seal(
                                keys.ofCase(file.caseReference()).texts(),
                                file.name(),
                                KeyRing.label(file.caseReference())))
                .bind("type", file.mediaType())
                .bind("size", file.size())
                .bind("state", file.state().name())
                .bind("at", file.storedAt().atOffset(ZoneOffset.UTC))
                .bind("by", storedBy)
                .execute());
    }

    Optional<StoredFile> find(UUID id) {
        return find(List.of(id)).stream().findFirst();
    }

    /** Oldest first; files whose case was erased are gone. */
    List<StoredFile> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return opened(jdbi.withHandle(h -> h.createQuery(COLUMNS + "where id = any(:ids) order by stored_at, id")
                .bindArray("ids", UUID.class, ids)
                .map((rs, c) -> Row.of(rs))
                .list()));
    }

    private List<StoredFile> opened(List<Row> rows) {
        keys.ready(rows.stream().map(Row::caseReference).toList());
        Map<String, Optional<Aead>> opened = new HashMap<>();
        return rows.stream()
                .flatMap(row -> opened
                        .computeIfAbsent(row.caseReference(), reference -> keys.existing(reference)
                                .map(KeyRing.Keys::texts))
                        .map(key -> new StoredFile(
                                row.id(),
                                row.caseReference(),
                                Sealing.open(key, row.name(), KeyRing.label(row.caseReference())),
                                row.mediaType(),
                                row.size(),
                                row.state(),
                                row.at().toInstant()))
                        .stream())
                .toList();
    }
}
