package org.medinbound.experience.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.document.CaseVault;
import org.medinbound.experience.Complaint;
import org.medinbound.experience.ComplaintFilter;
import org.medinbound.experience.model.ComplaintAction;
import org.medinbound.experience.model.ComplaintState;

/** Complaints and their steps. Words are sealed with the case's key. */
@ApplicationScoped
public class ComplaintRows {
    private static final String SELECT = """
            select c.reference, c.inquiry_reference, c.hospital_slug, coalesce(t.name, e.name, c.hospital_slug) as hospital_name,
              c.subject, c.text_sealed, c.state, c.received_at, c.due_on, c.owner, c.answer_sealed, c.ended_at, c.version
            from complaint c
            left join hospital h on h.slug = c.hospital_slug
            left join hospital_text t on t.hospital_id = h.id and t.language = :language
            left join hospital_text e on e.hospital_id = h.id and e.language = 'en'
            """;

    private static final String FILTER = """
            where case when cast(:state as text) is null then c.state in ('RECEIVED', 'IN_WORK') else c.state = :state end
              and (cast(:text as text) is null or c.reference ilike :text or c.inquiry_reference ilike :text
                or c.hospital_slug ilike :text or t.name ilike :text or e.name ilike :text)
            """;

    @Inject
    Jdbi jdbi;

    @Inject
    CaseVault vault;

    /** The hospital that treats or treated in a case; nothing before a quotation was accepted. */
    public Optional<String> treatedIn(String inquiry) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select hospital_slug from experience_treatment_view where inquiry_reference = :inquiry")
                .bind("inquiry", inquiry)
                .mapTo(String.class)
                .findOne());
    }

    public void add(Complaint complaint) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into complaint (reference, inquiry_reference, hospital_slug, subject, text_sealed, state, received_at, due_on)
                        values (:reference, :inquiry, :slug, :subject, :text, :state, :at, :due)""")
                .bind("reference", complaint.reference())
                .bind("inquiry", complaint.inquiryReference())
                .bind("slug", complaint.hospitalSlug())
                .bind("subject", complaint.subject())
                .bind("text", vault.seal(complaint.inquiryReference(), complaint.text()))
                .bind("state", complaint.state().name())
                .bind("at", complaint.receivedAt().atOffset(ZoneOffset.UTC))
                .bind("due", complaint.dueOn())
                .execute());
        step(complaint.reference(), "COMPLAIN", null, complaint.state(), complaint.receivedAt());
    }

    /**
     * Moves a complaint on.
     *
     * @return false when somebody else changed it since that version
     */
    public boolean move(
            Complaint before, ComplaintAction action, ComplaintState to, @Nullable String answer, Instant now) {
        boolean ended = !ComplaintState.OPEN.contains(to);
        int rows = jdbi.withHandle(h -> h.createUpdate("""
                        update complaint set state = :to, owner = case when :take then :by else owner end,
                          answer_sealed = :answer, ended_at = case when :ended then cast(:now as timestamptz) end, version = version + 1
                        where reference = :reference and version = :version""")
                .bind("to", to.name())
                .bind("take", action == ComplaintAction.TAKE)
                .bind("by", Actors.current().id())
                .bind("answer", vault.seal(before.inquiryReference(), answer))
                .bind("ended", ended)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("reference", before.reference())
                .bind("version", before.version())
                .execute());
        if (rows == 1) {
            step(before.reference(), action.name(), before.state(), to, now);
        }
        return rows == 1;
    }

    private void step(String reference, String action, @Nullable ComplaintState from, ComplaintState to, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into complaint_event (reference, at, actor, action, from_state, to_state)
                        values (:reference, :now, :by, :action, :from, :to)""")
                .bind("reference", reference)
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("by", Actors.current().id())
                .bind("action", action)
                .bind("from", from == null ? null : from.name())
                .bind("to", to.name())
                .execute());
    }

    public Optional<Complaint> find(String reference, String language) {
        return jdbi.withHandle(h -> h.createQuery(SELECT + " where c.reference = :reference")
                .bind("reference", reference)
                .bind("language", language)
                .map((r, c) -> complaint(r))
                .findOne());
    }

    /** The complaints of a case, newest first. */
    public List<Complaint> ofCase(String inquiry, String language) {
        return jdbi.withHandle(
                h -> h.createQuery(SELECT + " where c.inquiry_reference = :inquiry order by c.received_at desc")
                        .bind("inquiry", inquiry)
                        .bind("language", language)
                        .map((r, c) -> complaint(r))
                        .list());
    }

    /** A page, what is due first. */
    public List<Complaint> page(ComplaintFilter filter, String language) {
        return jdbi.withHandle(h -> {
            List<Row> rows = bind(
                            h.createQuery(
                                    SELECT + FILTER + " order by c.due_on, c.received_at limit :size offset :skip"),
                            filter,
                            language)
                    .bind("size", filter.size())
                    .bind("skip", (filter.page() - 1L) * filter.size())
                    .map((r, c) -> new Row(r.getString("inquiry_reference"), r.getString("reference")))
                    .list();
            vault.ready(rows.stream().map(Row::inquiry).toList());
            return bind(
                            h.createQuery(
                                    SELECT + " where c.reference = any(:references) order by c.due_on, c.received_at"),
                            filter,
                            language)
                    .bindArray(
                            "references",
                            String.class,
                            rows.stream().map(Row::reference).toList())
                    .map((r, c) -> complaint(r))
                    .list();
        });
    }

    private record Row(String inquiry, String reference) {}

    public long count(ComplaintFilter filter, String language) {
        return jdbi.withHandle(
                h -> bind(h.createQuery("select count(*) from (" + SELECT + FILTER + ") c"), filter, language)
                        .mapTo(Long.class)
                        .one());
    }

    private static Query bind(Query query, ComplaintFilter filter, String language) {
        String text = filter.text();
        String pattern = text == null || text.isBlank()
                ? null
                : "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return query.bind("language", language).bind("state", filter.state()).bind("text", pattern);
    }

    private Complaint complaint(ResultSet row) throws SQLException {
        String inquiry = row.getString("inquiry_reference");
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        return new Complaint(
                row.getString("reference"),
                inquiry,
                row.getString("hospital_slug"),
                row.getString("hospital_name"),
                row.getString("subject"),
                text(inquiry, row.getBytes("text_sealed")),
                ComplaintState.valueOf(row.getString("state")),
                row.getObject("received_at", OffsetDateTime.class).toInstant(),
                row.getObject("due_on", LocalDate.class),
                row.getString("owner"),
                text(inquiry, row.getBytes("answer_sealed")),
                ended == null ? null : ended.toInstant(),
                row.getLong("version"));
    }

    private String text(String inquiry, byte @Nullable [] sealed) {
        String text = vault.open(inquiry, sealed);
        return text == null ? "" : text;
    }
}
