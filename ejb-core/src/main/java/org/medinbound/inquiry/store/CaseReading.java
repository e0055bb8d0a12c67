package org.medinbound.inquiry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.document.StoredFile;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.Person;
import org.medinbound.inquiry.Standing;
import org.medinbound.inquiry.TextMap;

/** Reads a whole case: its key, its parts in one message, and its files when it has some. */
@ApplicationScoped
public class CaseReading {
    /** In the order in which {@link #parts} reads them. The hospitals' names fall back to English, as the reasons do. */
    private static final String PARTS = """
            select * from inquiry_standing_view where reference = ?;
            select * from inquiry_deficiency where reference = ? order by id;
            select id, side, at, language, text_sealed from inquiry_message where reference = ? order by id;
            select distinct on (v.sent_at, v.request_reference) v.*,
                   coalesce(r.label, e.label) as reason_label, coalesce(r.explanation, e.explanation) as reason_explanation
            from inquiry_answer_view v
            left join acceptance_reason_text r on r.code = v.reason_code and r.language = ?
            left join acceptance_reason_text e on e.code = v.reason_code and e.language = 'en'
            where v.reference = ? and v.language in (?, 'en')
            order by v.sent_at, v.request_reference, v.language = ? desc;
            select file_id, deficiency_id from inquiry_attachment where reference = ?;
            select hospital_slug from inquiry_hospital_wish where reference = ? order by position;
            select * from inquiry_event where reference = ? order by id;
            select item, result from inquiry_check where reference = ?""";

    @Inject
    Jdbi jdbi;

    @Inject
    CaseVault vault;

    @Inject
    CaseFiles files;

    private record Head(Standing standing, byte @Nullable [] person, byte @Nullable [] medical) {}

    private record Link(UUID fileId, @Nullable Long deficiencyId) {}

    private record Checked(String item, String result) {}

    /** The case with the names of hospitals in the language. */
    public Optional<CasePage> page(String reference, String language) {
        vault.ready(List.of(reference));
        return jdbi.withHandle(h -> {
            try (Results parts = Results.of(
                    h.getConnection(),
                    PARTS,
                    reference,
                    reference,
                    reference,
                    language,
                    reference,
                    language,
                    language,
                    reference,
                    reference,
                    reference,
                    reference)) {
                return parts(reference, parts);
            } catch (SQLException e) {
                throw new IllegalStateException("The case cannot be read", e);
            }
        });
    }

    private Optional<CasePage> parts(String reference, Results parts) throws SQLException {
        List<Head> found = parts.next(row ->
                new Head(CaseColumns.standing(row), row.getBytes("person_sealed"), row.getBytes("medical_sealed")));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Head head = found.get(0);
        Map<String, String> person = opened(reference, head.person());
        return Optional.of(new CasePage(
                head.standing(),
                new Person(person.getOrDefault("name", ""), person.getOrDefault("email", "")),
                opened(reference, head.medical()),
                parts.next(row -> asked(reference, row)),
                parts.next(row -> message(reference, row)),
                parts.next(row -> answer(reference, row)),
                attached(parts.next(row ->
                        new Link(row.getObject("file_id", UUID.class), row.getObject("deficiency_id", Long.class)))),
                parts.next(row -> row.getString("hospital_slug")),
                parts.next(CaseColumns::event),
                parts.next(row -> new Checked(row.getString("item"), row.getString("result"))).stream()
                        .collect(Collectors.toMap(Checked::item, Checked::result))));
    }

    private Map<String, String> opened(String reference, byte @Nullable [] sealed) {
        return TextMap.split(vault.open(reference, sealed));
    }

    private String text(String reference, byte @Nullable [] sealed) {
        return Objects.requireNonNullElse(vault.open(reference, sealed), "");
    }

    private CasePage.Asked asked(String reference, ResultSet row) throws SQLException {
        return new CasePage.Asked(
                row.getLong("id"),
                row.getString("item"),
                text(reference, row.getBytes("text_sealed")),
                Objects.requireNonNull(CaseColumns.day(row, "due_on")),
                row.getString("state"),
                CaseColumns.instant(row, "asked_at"),
                text(reference, row.getBytes("answer_sealed")),
                CaseColumns.instantOrNull(row, "answered_at"));
    }

    private CasePage.Message message(String reference, ResultSet row) throws SQLException {
        return new CasePage.Message(
                row.getLong("id"),
                row.getString("side"),
                CaseColumns.instant(row, "at"),
                row.getString("language"),
                text(reference, row.getBytes("text_sealed")));
    }

    private CasePage.Answer answer(String reference, ResultSet row) throws SQLException {
        return new CasePage.Answer(
                row.getString("request_reference"),
                row.getString("hospital_slug"),
                row.getString("hospital_name"),
                row.getString("state"),
                CaseColumns.instant(row, "sent_at"),
                Objects.requireNonNull(CaseColumns.day(row, "due_on")),
                CaseColumns.instantOrNull(row, "reminded_at"),
                CaseColumns.instantOrNull(row, "answered_at"),
                row.getString("reason_label"),
                row.getString("reason_explanation"),
                text(reference, row.getBytes("answer_sealed")),
                row.getObject("low_jpy", Long.class),
                row.getObject("high_jpy", Long.class),
                CaseColumns.day(row, "valid_until"));
    }

    private List<CasePage.Attached> attached(List<Link> links) {
        if (links.isEmpty()) {
            return List.of();
        }
        Map<UUID, Link> byFile = links.stream().collect(Collectors.toMap(Link::fileId, Function.identity()));
        List<CasePage.Attached> attached = new ArrayList<>();
        for (StoredFile file : files.find(byFile.keySet())) {
            Link link = byFile.get(file.id());
            attached.add(new CasePage.Attached(file, link == null ? null : link.deficiencyId()));
        }
        return attached;
    }
}
