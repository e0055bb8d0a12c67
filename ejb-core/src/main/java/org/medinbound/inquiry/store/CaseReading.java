package org.medinbound.inquiry.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.CaseFiles;
import org.medinbound.document.CaseVault;
import org.medinbound.document.StoredFile;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.Person;
import org.medinbound.inquiry.Standing;
import org.medinbound.inquiry.TextMap;

/** Reads a whole case in a fixed number of queries. */
@ApplicationScoped
public class CaseReading {
    @Inject
    Jdbi jdbi;

    @Inject
    CaseVault vault;

    @Inject
    CaseFiles files;

    // Made once: each looks its class through by reflection.
    private static final RowMapper<CasePage.Event> EVENT = ConstructorMapper.of(CasePage.Event.class);
    private static final RowMapper<Standing> STANDING = ConstructorMapper.of(Standing.class);

    private record Link(UUID fileId, @Nullable Long deficiencyId) {}

    /** The case with the names of hospitals in the language. */
    public Optional<CasePage> page(String reference, String language) {
        return jdbi.withHandle(h -> standing(h, reference).map(standing -> page(h, standing, language)));
    }

    private CasePage page(Handle h, Standing standing, String language) {
        String reference = standing.reference();
        Map<String, Object> sealed = h.createQuery(
                        "select person_sealed, medical_sealed from inquiry where reference = ?")
                .bind(0, reference)
                .mapToMap()
                .one();
        Map<String, String> person = opened(reference, sealed.get("person_sealed"));
        return new CasePage(
                standing,
                new Person(person.getOrDefault("name", ""), person.getOrDefault("email", "")),
                opened(reference, sealed.get("medical_sealed")),
                deficiencies(h, reference),
                messages(h, reference),
                answers(h, reference, language),
                attached(h, reference),
                h.createQuery("select hospital_slug from inquiry_hospital_wish where reference = ? order by position")
                        .bind(0, reference)
                        .mapTo(String.class)
                        .list(),
                h.createQuery("select * from inquiry_event where reference = ? order by id")
                        .bind(0, reference)
                        .map(EVENT)
                        .list(),
                checks(h, reference));
    }

    private Optional<Standing> standing(Handle h, String reference) {
        return h.createQuery("select * from inquiry_standing_view where reference = ?")
                .bind(0, reference)
                .map(STANDING)
                .findOne();
    }

    private Map<String, String> opened(String reference, @Nullable Object sealed) {
        return TextMap.split(vault.open(reference, (byte[]) sealed));
    }

    private String text(String reference, byte @Nullable [] sealed) {
        String text = vault.open(reference, sealed);
        return text == null ? "" : text;
    }

    private List<CasePage.Asked> deficiencies(Handle h, String reference) {
        return h.createQuery("select * from inquiry_deficiency where reference = ? order by id")
                .bind(0, reference)
                .map((row, c) -> new CasePage.Asked(
                        row.getLong("id"),
                        row.getString("item"),
                        text(reference, row.getBytes("text_sealed")),
                        row.getDate("due_on").toLocalDate(),
                        row.getString("state"),
                        row.getTimestamp("asked_at").toInstant(),
                        text(reference, row.getBytes("answer_sealed")),
                        row.getTimestamp("answered_at") == null
                                ? null
                                : row.getTimestamp("answered_at").toInstant()))
                .list();
    }

    private List<CasePage.Message> messages(Handle h, String reference) {
        return h.createQuery(
                        "select id, side, at, language, text_sealed from inquiry_message where reference = ? order by id")
                .bind(0, reference)
                .map((row, c) -> new CasePage.Message(
                        row.getLong("id"),
                        row.getString("side"),
                        row.getTimestamp("at").toInstant(),
                        row.getString("language"),
                        text(reference, row.getBytes("text_sealed"))))
                .list();
    }

    private List<CasePage.Answer> answers(Handle h, String reference, String language) {
        return h.createQuery("""
                        select v.*, coalesce(r.label, e.label) as reason_label, coalesce(r.explanation, e.explanation) as reason_explanation
                        from inquiry_answer_view v
                        left join acceptance_reason_text r on r.code = v.reason_code and r.language = :language
                        left join acceptance_reason_text e on e.code = v.reason_code and e.language = 'en'
                        where v.reference = :reference
                          and v.language = case when exists (
                              select 1 from inquiry_answer_view l
                              where l.request_reference = v.request_reference and l.language = :language) then :language else 'en' end
                        order by v.sent_at, v.request_reference""")
                .bind("reference", reference)
                .bind("language", language)
                .map((row, c) -> new CasePage.Answer(
                        row.getString("request_reference"),
                        row.getString("hospital_slug"),
                        row.getString("hospital_name"),
                        row.getString("state"),
                        row.getTimestamp("sent_at").toInstant(),
                        row.getDate("due_on").toLocalDate(),
                        row.getTimestamp("reminded_at") == null
                                ? null
                                : row.getTimestamp("reminded_at").toInstant(),
                        row.getTimestamp("answered_at") == null
                                ? null
                                : row.getTimestamp("answered_at").toInstant(),
                        row.getString("reason_label"),
                        row.getString("reason_explanation"),
                        text(reference, row.getBytes("answer_sealed")),
                        row.getObject("low_jpy", Long.class),
                        row.getObject("high_jpy", Long.class),
                        row.getDate("valid_until") == null
                                ? null
                                : row.getDate("valid_until").toLocalDate()))
                .list();
    }

    private List<CasePage.Attached> attached(Handle h, String reference) {
        List<Link> links = h.createQuery("select file_id, deficiency_id from inquiry_attachment where reference = ?")
                .bind(0, reference)
                .map((row, c) ->
                        new Link(row.getObject("file_id", UUID.class), row.getObject("deficiency_id", Long.class)))
                .list();
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

    private static Map<String, String> checks(Handle h, String reference) {
        Map<String, String> results = new LinkedHashMap<>();
        h.createQuery("select item, result from inquiry_check where reference = ?")
                .bind(0, reference)
                .mapToMap()
                .forEach(row -> results.put((String) row.get("item"), (String) row.get("result")));
        return results;
    }
}
