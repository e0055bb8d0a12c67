package org.medinbound.acceptance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.acceptance.Offer;
import org.medinbound.acceptance.Quotation;
import org.medinbound.acceptance.QuotationLine;
import org.medinbound.acceptance.Reason;
import org.medinbound.document.CaseVault;
import org.medinbound.inquiry.TextMap;

/** Quotations with their lines, and the reasons to decline. */
@ApplicationScoped
public class Quotations {
    @Inject
    Jdbi jdbi;

    @Inject
    CaseVault vault;

    /** Keeps the quotation of a request; its words are sealed under the case key. */
    public void add(String request, String inquiry, Quotation quotation, Instant now) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("excluded", quotation.excluded().strip());
        texts.put("payment", quotation.payment().strip());
        texts.put("note", quotation.note().strip());
        for (int i = 0; i < quotation.lines().size(); i++) {
            texts.put("line" + (i + 1), quotation.lines().get(i).label().strip());
        }
        byte[] sealed = vault.seal(inquiry, TextMap.join(texts));
        jdbi.useHandle(h -> {
            h.execute(
                    """
                    insert into acceptance_quotation (request_reference, valid_until, texts_sealed, low_jpy, high_jpy, made_at)
                    values (?, ?, ?, ?, ?, ?)""",
                    request,
                    quotation.validUntil(),
                    sealed,
                    quotation.lowJpy(),
                    quotation.highJpy(),
                    now.atOffset(ZoneOffset.UTC));
            addLines(h, request, quotation.lines());
        });
    }

    private static void addLines(Handle h, String request, List<QuotationLine> lines) {
        var batch = h.prepareBatch(
                "insert into acceptance_quotation_line (request_reference, position, category, low_jpy, high_jpy) values (?, ?, ?, ?, ?)");
        for (int i = 0; i < lines.size(); i++) {
            QuotationLine line = lines.get(i);
            batch.add(request, i + 1, line.category(), line.lowJpy(), line.highJpy());
        }
        batch.execute();
    }

    /** The quotation of one request. */
    public Optional<Quotation> of(String request) {
        return jdbi.withHandle(h -> offers(h, "a.reference = :key", request, "en")).stream()
                .map(Offer::quotation)
                .findFirst();
    }

    /** The quotations of a case that the patient may see, names of hospitals in the language. */
    public List<Offer> ofCase(String inquiry, String language) {
        return jdbi.withHandle(h -> offers(
                h,
                "a.inquiry_reference = :key and a.state in ('ACCEPTED', 'SELECTED', 'NOT_SELECTED')",
                inquiry,
                language));
    }

    /** One line of a quotation a row, with the head of the quotation repeated. */
    @SuppressWarnings("ArrayRecordComponent")
    private record Row(
            String reference,
            String inquiry,
            String slug,
            String state,
            String name,
            LocalDate validUntil,
            byte[] sealed,
            int position,
            String category,
            long low,
            long high) {}

    private List<Offer> offers(Handle h, String where, String key, String language) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        h.createQuery("""
                        select a.reference, a.inquiry_reference, a.hospital_slug, a.state, coalesce(t.name, e.name) as name,
                               q.valid_until, q.texts_sealed, l.position, l.category, l.low_jpy, l.high_jpy
                        from acceptance_request a
                        join acceptance_quotation q on q.request_reference = a.reference
                        join acceptance_quotation_line l on l.request_reference = a.reference
                        join hospital h on h.slug = a.hospital_slug
                        left join hospital_text t on t.hospital_id = h.id and t.language = :language
                        left join hospital_text e on e.hospital_id = h.id and e.language = 'en'
                        where """ + " " + where + " order by q.made_at, a.reference, l.position")
                .bind("key", key)
                .bind("language", language)
                .map((row, c) -> new Row(
                        row.getString("reference"),
                        row.getString("inquiry_reference"),
                        row.getString("hospital_slug"),
                        row.getString("state"),
                        row.getString("name"),
                        row.getDate("valid_until").toLocalDate(),
                        row.getBytes("texts_sealed"),
                        row.getInt("position"),
                        row.getString("category"),
                        row.getLong("low_jpy"),
                        row.getLong("high_jpy")))
                .forEach(row -> rows.computeIfAbsent(row.reference(), r -> new ArrayList<>())
                        .add(row));
        return rows.values().stream().map(this::offer).toList();
    }

    private Offer offer(List<Row> rows) {
        Row head = rows.get(0);
        Map<String, String> texts = TextMap.split(vault.open(head.inquiry(), head.sealed()));
        List<QuotationLine> lines = rows.stream()
                .map(r -> new QuotationLine(
                        r.category(), texts.getOrDefault("line" + r.position(), ""), r.low(), r.high()))
                .toList();
        return new Offer(
                head.reference(),
                head.slug(),
                head.name(),
                head.state(),
                new Quotation(
                        lines,
                        texts.getOrDefault("excluded", ""),
                        texts.getOrDefault("payment", ""),
                        head.validUntil(),
                        texts.getOrDefault("note", "")));
    }

    /** Reasons in the language, else in English; only those offered when {@code code} is null, else that one. */
    public List<Reason> reasons(String language, @Nullable String code) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select r.code, coalesce(t.label, e.label) as label, coalesce(t.explanation, e.explanation) as explanation
                        from acceptance_reason r
                        join acceptance_reason_text e on e.code = r.code and e.language = 'en'
                        left join acceptance_reason_text t on t.code = r.code and t.language = :language
                        where case when :code::text is null then r.active else r.code = :code end
                        order by r.position""")
                .bind("language", language)
                .bind("code", code)
                .map((row, c) ->
                        new Reason(row.getString("code"), row.getString("label"), row.getString("explanation")))
                .list());
    }
}
