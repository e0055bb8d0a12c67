package org.medinbound.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.medinbound.application.ApplicationPage;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.document.StoredFile;

/** Reads decisions, their conditions, and bundles. */
@ApplicationScoped
public class DecisionReading {
    @Inject
    CaseVault vault;

    @Inject
    CaseFiles files;

    private record Raw(long id, UUID file, String digest, Instant madeAt, String madeBy) {}

    List<ApplicationPage.Decision> of(Handle h, String reference) {
        Map<Long, List<ApplicationPage.Condition>> conditions = h.createQuery("""
                        select c.decision_id, c.id, c.text, c.due_on, c.met_at, c.met_note,
                          (select max(r.scheduled_on) from application_condition_reminder r where r.condition_id = c.id) as reminded_on
                        from application_condition c
                        join application_decision d on d.id = c.decision_id where d.reference = ? order by c.due_on, c.id""")
                .bind(0, reference)
                .map((row, c) -> Map.entry(
                        row.getLong("decision_id"),
                        new ApplicationPage.Condition(
                                row.getLong("id"),
                                row.getString("text"),
                                row.getObject("due_on", LocalDate.class),
                                instant(row.getObject("met_at", OffsetDateTime.class)),
                                row.getString("met_note"),
                                row.getObject("reminded_on", LocalDate.class))))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return h.createQuery("select * from application_decision where reference = ? order by id")
                .bind(0, reference)
                .map((row, c) -> new ApplicationPage.Decision(
                        row.getLong("id"),
                        row.getString("outcome"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("reason"),
                        Objects.requireNonNullElse(vault.open(reference, row.getBytes("note_sealed")), ""),
                        row.getString("number"),
                        row.getObject("term_until", LocalDate.class),
                        row.getString("side"),
                        row.getString("recorded_by"),
                        row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
                        conditions.getOrDefault(row.getLong("id"), List.of())))
                .list();
    }

    List<ApplicationPage.Bundle> bundles(Handle h, String reference) {
        List<Raw> rows = h.createQuery("select * from application_bundle where reference = ? order by id desc")
                .bind(0, reference)
                .map((row, c) -> new Raw(
                        row.getLong("id"),
                        row.getObject("file_id", UUID.class),
                        row.getString("digest"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getString("made_by")))
                .list();
        Map<UUID, StoredFile> stored = files.find(rows.stream().map(Raw::file).toList()).stream()
                .collect(Collectors.toMap(StoredFile::id, Function.identity()));
        return rows.stream()
                .filter(r -> stored.containsKey(r.file()))
                .map(r -> new ApplicationPage.Bundle(
                        r.id(), Objects.requireNonNull(stored.get(r.file())), r.digest(), r.madeAt(), r.madeBy()))
                .toList();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
