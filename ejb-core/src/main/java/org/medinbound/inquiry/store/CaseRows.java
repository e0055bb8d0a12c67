package org.medinbound.inquiry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rows of a case that have no behaviour: wishes, consents, files, messages, results of the check. */
@ApplicationScoped
public class CaseRows {
    @Inject
    Jdbi jdbi;

    public void addWishes(String reference, List<String> slugs) {
        jdbi.useHandle(h -> {
            for (int i = 0; i < slugs.size(); i++) {
                h.execute(
                        "insert into inquiry_hospital_wish (reference, hospital_slug, position) values (?, ?, ?)",
                        reference,
                        slugs.get(i),
                        i + 1);
            }
        });
    }

    public void addConsents(String reference, List<String> purposes, String version, String language, Instant at) {
        jdbi.useHandle(h -> {
            PreparedBatch batch = h.prepareBatch(
                    "insert into inquiry_consent (reference, purpose, text_version, language, given_at) values (?, ?, ?, ?, ?)");
            purposes.forEach(p -> batch.add(reference, p, version, language, at(at)));
            batch.execute();
        });
    }

    public void addFile(String reference, UUID file, @Nullable Long deficiency, Instant at) {
        jdbi.useHandle(h -> h.execute(
                "insert into inquiry_attachment (file_id, reference, deficiency_id, added_at) values (?, ?, ?, ?)",
                file,
                reference,
                deficiency,
                at(at)));
    }

    public int files(String reference) {
        return jdbi.withHandle(h -> h.createQuery("select count(*) from inquiry_attachment where reference = ?")
                .bind(0, reference)
                .mapTo(Integer.class)
                .one());
    }

    public boolean hasFile(String reference, UUID file) {
        return jdbi.withHandle(h -> h.createQuery(
                                "select count(*) from inquiry_attachment where reference = ? and file_id = ?")
                        .bind(0, reference)
                        .bind(1, file)
                        .mapTo(Integer.class)
                        .one())
                == 1;
    }

    /** Answers with the message's number. */
    public String addMessage(String reference, String side, String author, String language, byte[] sealed, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into inquiry_message (reference, side, author, at, language, text_sealed)
                        values (?, ?, ?, ?, ?, ?) returning id""")
                .bind(0, reference)
                .bind(1, side)
                .bind(2, author)
                .bind(3, at(at))
                .bind(4, language)
                .bind(5, sealed)
                .mapTo(String.class)
                .one());
    }

    /** Writes the results of the check; those not named stay. */
    public void setChecks(String reference, Map<String, String> results, String officer, Instant at) {
        jdbi.useHandle(h -> {
            PreparedBatch batch = h.prepareBatch("""
                    insert into inquiry_check (reference, item, result, checked_by, checked_at) values (?, ?, ?, ?, ?)
                    on conflict (reference, item) do update
                    set result = excluded.result, checked_by = excluded.checked_by, checked_at = excluded.checked_at""");
            results.forEach((item, result) -> batch.add(reference, item, result, officer, at(at)));
            batch.execute();
        });
    }

    public int openDeficiencies(String reference) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select count(*) from inquiry_deficiency where reference = ? and state in ('ASKED', 'ANSWERED')")
                .bind(0, reference)
                .mapTo(Integer.class)
                .one());
    }

    /** Items of the kind's checklist that are not answered with OK or NOT_NEEDED. */
    public int unchecked(String reference, String kind) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select count(*) from inquiry_check_item i
                        where i.kind = ? and not exists (
                          select 1 from inquiry_check c
                          where c.reference = ? and c.item = i.code and c.result in ('OK', 'NOT_NEEDED'))""")
                .bind(0, kind)
                .bind(1, reference)
                .mapTo(Integer.class)
                .one());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
