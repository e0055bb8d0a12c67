package org.medinbound.acceptance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.acceptance.Reason;
import org.medinbound.acceptance.RequestPage;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.inquiry.Person;
import org.medinbound.inquiry.TextMap;

/** Reads a request as its hospital may see it. */
@ApplicationScoped
public class RequestReading {
    @Inject
    Jdbi jdbi;

    @Inject
    CaseVault vault;

    @Inject
    CaseFiles files;

    @Inject
    Quotations quotations;

    public Optional<RequestPage> page(String reference, String language, LocalDate today) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select v.*, coalesce(t.name, e.name) as hospital_name from acceptance_request_view v
                        left join hospital_text t on t.hospital_id = v.hospital_id and t.language = :language
                        left join hospital_text e on e.hospital_id = v.hospital_id and e.language = 'en'
                        where v.reference = :reference""")
                .bind("reference", reference)
                .bind("language", language)
                .map((row, c) -> page(row, language, today))
                .findOne());
    }

    private RequestPage page(ResultSet row, String language, LocalDate today) throws SQLException {
        String reference = row.getString("reference");
        String inquiry = row.getString("inquiry_reference");
        String reason = row.getString("reason_code");
        return new RequestPage(
                reference,
                row.getString("hospital_name"),
                row.getString("state"),
                row.getTimestamp("sent_at").toInstant(),
                row.getDate("due_on").toLocalDate(),
                row.getTimestamp("answered_at") == null
                        ? null
                        : row.getTimestamp("answered_at").toInstant(),
                row.getString("kind"),
                row.getString("language"),
                row.getString("residence"),
                today.getYear() - row.getInt("birth_year"),
                row.getString("sex"),
                row.getString("specialty"),
                row.getString("wanted_time"),
                row.getInt("companions"),
                TextMap.split(vault.open(inquiry, row.getBytes("medical_sealed"))),
                text(inquiry, row.getBytes("note_sealed")),
                files.find(fileIds(reference)),
                person(inquiry, row.getBytes("person_sealed")),
                reason == null ? null : reason(language, reason),
                text(inquiry, row.getBytes("answer_sealed")),
                quotations.of(reference).orElse(null));
    }

    /** Files of the case of the request. */
    public List<UUID> fileIds(String reference) {
        return jdbi.withHandle(
                h -> h.createQuery("select file_id from acceptance_request_file_view where reference = ?")
                        .bind(0, reference)
                        .mapTo(UUID.class)
                        .list());
    }

    private @Nullable Reason reason(String language, String code) {
        return quotations.reasons(language, code).stream().findFirst().orElse(null);
    }

    private String text(String inquiry, byte @Nullable [] sealed) {
        String text = vault.open(inquiry, sealed);
        return text == null ? "" : text;
    }

    private @Nullable Person person(String inquiry, byte @Nullable [] sealed) {
        if (sealed == null) {
            return null;
        }
        Map<String, String> texts = TextMap.split(vault.open(inquiry, sealed));
        return new Person(texts.getOrDefault("name", ""), texts.getOrDefault("email", ""));
    }
}
