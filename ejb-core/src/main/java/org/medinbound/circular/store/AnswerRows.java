package org.medinbound.circular.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.circular.AnswerVersion;
import org.medinbound.document.CaseVault;

/** Answers: the draft, the versions that were sent, and the files. Values are sealed under the circular's key. */
@ApplicationScoped
public class AnswerRows {
    @Inject
    Jdbi jdbi;

    @Inject
    CaseVault vault;

    public Optional<Map<Integer, String>> draft(String reference, String number) {
        return jdbi.withHandle(
                h -> h.createQuery("select values_sealed from circular_draft_answer where reference = ? and number = ?")
                        .bind(0, reference)
                        .bind(1, number)
                        .map((r, c) -> open(reference, r.getBytes(1)))
                        .findOne());
    }

    public void keep(String reference, String number, Map<Integer, String> values, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into circular_draft_answer (reference, number, values_sealed, saved_at)
                        values (:reference, :number, :sealed, :now)
                        on conflict (reference, number) do update set values_sealed = :sealed, saved_at = :now""")
                .bind("reference", reference)
                .bind("number", number)
                .bind("sealed", seal(reference, values))
                .bind("now", now)
                .execute());
    }

    /** Writes the next version and forgets the draft; answers the number of the version. */
    public int send(String reference, String number, Map<Integer, String> values, Instant now, String by) {
        return jdbi.withHandle(h -> {
            h.execute("delete from circular_draft_answer where reference = ? and number = ?", reference, number);
            return h.createQuery("""
                            insert into circular_answer (reference, number, version, values_sealed, sent_at, sent_by)
                            select :reference, :number, 1 + coalesce(max(version), 0), :sealed, :now, :by
                            from circular_answer where reference = :reference and number = :number returning version""")
                    .bind("reference", reference)
                    .bind("number", number)
                    .bind("sealed", seal(reference, values))
                    .bind("now", now)
                    .bind("by", by)
                    .mapTo(Integer.class)
                    .one();
        });
    }

    /** An answer that the desk enters. */
    public record Entered(
            String way,
            Instant receivedAt,
            Instant now,
            String by,
            @Nullable UUID scan) {}

    /** Writes what came by letter, mail or telephone as the next version; a draft of the receiver stays. */
    public int enter(String reference, String number, Map<Integer, String> values, Entered entered) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into circular_answer (reference, number, version, values_sealed, sent_at, sent_by, way, entered_at, scan_file)
                        select :reference, :number, 1 + coalesce(max(version), 0), :sealed, :receivedAt, :by, :way, :now, :scan
                        from circular_answer where reference = :reference and number = :number returning version""")
                .bindMethods(entered)
                .bind("reference", reference)
                .bind("number", number)
                .bind("sealed", seal(reference, values))
                .mapTo(Integer.class)
                .one());
    }

    /** Newest first. */
    public List<AnswerVersion> versions(String reference, String number) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select version, sent_at, values_sealed, way, entered_at, sent_by, scan_file from circular_answer
                        where reference = :reference and number = :number order by version desc""")
                .bind("reference", reference)
                .bind("number", number)
                .map((r, c) -> version(reference, r))
                .list());
    }

    /** The newest version of each of these receivers that answered. */
    public Map<String, AnswerVersion> latest(String reference, Collection<String> numbers) {
        Map<String, AnswerVersion> latest = new HashMap<>();
        jdbi.useHandle(h -> h.createQuery("""
                        select distinct on (number) version, sent_at, values_sealed, way, entered_at, sent_by, scan_file, number
                        from circular_answer
                        where reference = :reference and number = any(:numbers) order by number, version desc""")
                .bind("reference", reference)
                .bindArray("numbers", String.class, List.copyOf(numbers))
                .map((r, c) -> Map.entry(r.getString("number"), version(reference, r)))
                .forEach(e -> latest.put(e.getKey(), e.getValue())));
        return latest;
    }

    public void addFile(String reference, String number, int position, UUID file, Instant now) {
        jdbi.useHandle(h -> h.execute(
                "insert into circular_file (file_id, reference, number, position, added_at) values (?, ?, ?, ?, ?)",
                file,
                reference,
                number,
                position,
                now.atOffset(java.time.ZoneOffset.UTC)));
    }

    /** All files that a receiver ever added. */
    public List<UUID> filesOf(String reference, String number) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select file_id from (
                          select file_id, added_at from circular_file where reference = :reference and number = :number
                          union select scan_file, entered_at from circular_answer
                          where reference = :reference and number = :number and scan_file is not null) f order by added_at""")
                .bind("reference", reference)
                .bind("number", number)
                .mapTo(UUID.class)
                .list());
    }

    /** Is it a file of the circular, and of the receiver when one is given? */
    public boolean isFileOf(String reference, @Nullable String number, UUID file) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select exists (select from circular_file where file_id = :file and reference = :reference
                          and (cast(:number as text) is null or number = :number))
                        or exists (select from circular_answer where scan_file = :file and reference = :reference
                          and (cast(:number as text) is null or number = :number))""")
                .bind("file", file)
                .bind("reference", reference)
                .bind("number", number)
                .mapTo(Boolean.class)
                .one());
    }

    private AnswerVersion version(String reference, java.sql.ResultSet row) throws java.sql.SQLException {
        return new AnswerVersion(
                row.getInt(1),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                open(reference, row.getBytes(3)),
                row.getString(4),
                ReceiverRows.instant(row, 5),
                row.getString(6),
                row.getObject(7, UUID.class));
    }

    private byte @Nullable [] seal(String reference, Map<Integer, String> values) {
        return vault.seal(
                reference,
                new TreeMap<>(values)
                        .entrySet().stream()
                                .filter(e -> !e.getValue().isEmpty())
                                .map(e -> e.getKey() + "=" + URLEncoder.encode(e.getValue(), StandardCharsets.UTF_8))
                                .collect(Collectors.joining("&")));
    }

    private Map<Integer, String> open(String reference, byte[] sealed) {
        Map<Integer, String> values = new TreeMap<>();
        String joined = vault.open(reference, sealed);
        if (joined != null && !joined.isEmpty()) {
            for (String pair : joined.split("&", -1)) {
                int equals = pair.indexOf('=');
                values.put(
                        Integer.valueOf(pair.substring(0, equals)),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return values;
    }
}
