package org.medinbound.listing.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.hospital.EntrySection;
import org.medinbound.listing.EntryStep;
import org.medinbound.listing.Proposal;
import org.medinbound.listing.ProposalFilter;
import org.medinbound.listing.ProposedCell;
import org.medinbound.listing.model.ProposalAction;
import org.medinbound.listing.model.ProposalState;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** Proposals, their fields and every step on an entry. */
@ApplicationScoped
public class ProposalRows {
    private static final RowMapper<Proposal> ROW = ConstructorMapper.of(Proposal.class);

    private static final String ROWS = """
            with rows as (
              select p.*, coalesce(t.name, e.name, p.hospital_slug) as hospital_name,
                coalesce((select string_agg(distinct c.section, ',') from entry_proposal_cell c
                  where c.reference = p.reference and not c.published), '') as sections,
                coalesce((select max(x.id) from entry_event x where x.reference = p.reference), 0) as last_event
              from entry_proposal p
              join hospital h on h.slug = p.hospital_slug
              left join hospital_text t on t.hospital_id = h.id and t.language = :language
              left join hospital_text e on e.hospital_id = h.id and e.language = 'en'
            )
            """;

    private static final String FILTERED = """
            from rows where state = coalesce(cast(:state as text), 'SENT')
              and (cast(:text as text) is null
                or strpos(lower(hospital_name || ' ' || hospital_slug || ' ' || reference), lower(:text)) > 0)""";

    @Inject
    Jdbi jdbi;

    public PageOfRows<Proposal> page(ProposalFilter filter, String language) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                bind(h, ROWS + "select * " + FILTERED + """
                         order by case when state = 'SENT' then sent_at end, begun_at desc, reference
                        limit :size offset :skip""", filter, language)
                        .bind("size", filter.size())
                        .bind("skip", (filter.page() - 1L) * filter.size())
                        .map(ROW)
                        .list(),
                bind(h, ROWS + "select count(*) " + FILTERED, filter, language)
                        .mapTo(Long.class)
                        .one(),
                filter.page(),
                filter.size()));
    }

    private static Query bind(Handle h, String sql, ProposalFilter filter, String language) {
        String text = filter.text();
        return h.createQuery(sql)
                .bind("language", language)
                .bind("state", filter.state())
                .bind("text", text == null || text.isBlank() ? null : text.strip());
    }

    public Optional<Proposal> find(String reference, String language) {
        return one("reference = :key", reference, language);
    }

    /** The one that is open at the hospital. */
    public Optional<Proposal> openOf(String slug, String language) {
        return one("hospital_slug = :key and state in ('DRAFT', 'SENT', 'RETURNED')", slug, language);
    }

    private Optional<Proposal> one(String which, String key, String language) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + "select * from rows where " + which)
                .bind("language", language)
                .bind("key", key)
                .map(ROW)
                .findOne());
    }

    public List<ProposedCell> cells(String reference) {
        return jdbi.withHandle(
                h -> h.createQuery("select * from entry_proposal_cell where reference = ? order by field")
                        .bind(0, reference)
                        .map((r, c) -> new ProposedCell(
                                EntrySection.valueOf(r.getString("section")),
                                r.getString("field"),
                                r.getString("before"),
                                r.getString("after"),
                                r.getBoolean("published")))
                        .list());
    }

    /** Begins one; of two at once the second is refused. */
    public void begin(String reference, String slug, Instant now) {
        int rows = jdbi.withHandle(h -> h.createUpdate("""
                        insert into entry_proposal (reference, hospital_slug, state, begun_at)
                        values (:reference, :slug, 'DRAFT', :now) on conflict do nothing""")
                .bind("reference", reference)
                .bind("slug", slug)
                .bind("now", now)
                .execute());
        if (rows == 0) {
            throw BusinessRejection.conflict("listing.begun");
        }
    }

    /** Keeps the fields of a section instead of what was kept of it before. */
    public void keep(String reference, EntrySection section, Map<String, String> before, Map<String, String> after) {
        drop(reference, section);
        jdbi.useHandle(h -> {
            try (PreparedBatch batch = h.prepareBatch("""
                    insert into entry_proposal_cell (reference, section, field, before, after) values (?, ?, ?, ?, ?)""")) {
                after.forEach((field, value) ->
                        batch.add(reference, section.name(), field, before.getOrDefault(field, ""), value));
                batch.execute();
            }
        });
    }

    /** Takes a section out of the proposal. */
    public void drop(String reference, EntrySection section) {
        jdbi.useHandle(h -> h.execute(
                "delete from entry_proposal_cell where reference = ? and section = ?", reference, section.name()));
    }

    public void published(String reference, Collection<EntrySection> sections) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update entry_proposal_cell set published = true where reference = :reference and section = any(:sections)""")
                .bind("reference", reference)
                .bindArray("sections", String.class, names(sections))
                .execute());
    }

    /** The proposal, locked; refused when somebody else took a step since {@code seen}. */
    public Proposal lock(String reference, long seen) {
        jdbi.useHandle(h -> h.createQuery("select reference from entry_proposal where reference = ? for update")
                .bind(0, reference)
                .mapTo(String.class)
                .findOne());
        Proposal proposal = find(reference, "ja").orElseThrow(BusinessRejection::notFound);
        if (proposal.lastEvent() > seen) {
            EntryStep last = steps("reference = :key", reference).get(0);
            throw BusinessRejection.conflict("listing.changed", last.actor(), last.action());
        }
        return proposal;
    }

    /** Moves it on by the table of states, with a step on record. */
    public void move(
            Proposal proposal, ProposalAction action, Collection<EntrySection> sections, String words, Instant now) {
        ProposalState after = ProposalState.valueOf(proposal.state())
                .after(action)
                .orElseThrow(() -> BusinessRejection.conflict("listing.state." + proposal.state()));
        boolean decision = action == ProposalAction.PUBLISH
                || action == ProposalAction.PUBLISH_PART
                || action == ProposalAction.SEND_BACK;
        jdbi.useHandle(h -> h.createUpdate("""
                        update entry_proposal set state = :state,
                          sent_at = case when :send then cast(:now as timestamptz) else sent_at end,
                          note = case when :send then :words else note end,
                          decided_at = case when :decision then cast(:now as timestamptz) else decided_at end,
                          decided_by = case when :decision then :by else decided_by end,
                          reason = case when :decision then :words else reason end
                        where reference = :reference""")
                .bind("state", after.name())
                .bind("send", action == ProposalAction.SEND)
                .bind("decision", decision)
                .bind("words", words)
                .bind("now", now)
                .bind("by", Actors.current().id())
                .bind("reference", proposal.reference())
                .execute());
        record(
                proposal.hospitalSlug(),
                proposal.reference(),
                action.name(),
                proposal.state(),
                after.name(),
                sections,
                words,
                now);
    }

    /** Puts a step on record. */
    public void record(
            String slug,
            @Nullable String reference,
            String action,
            @Nullable String from,
            @Nullable String to,
            Collection<EntrySection> sections,
            String words,
            Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into entry_event (hospital_slug, reference, at, actor, action, from_state, to_state, sections, words)
                        values (:slug, :reference, :now, :actor, :action, :from, :to, :sections, :words)""")
                .bind("slug", slug)
                .bind("reference", reference)
                .bind("now", now)
                .bind("actor", Actors.current().id())
                .bind("action", action)
                .bind("from", from)
                .bind("to", to)
                .bindArray("sections", String.class, names(sections))
                .bind("words", words)
                .execute());
    }

    /** Was the hospital reminded on that day (Asia/Tokyo) or later? */
    public boolean remindedSince(String slug, LocalDate day) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select exists (select from entry_event where hospital_slug = :slug and action = 'REMIND'
                          and cast(at at time zone 'Asia/Tokyo' as date) >= :day)""")
                .bind("slug", slug)
                .bind("day", day)
                .mapTo(Boolean.class)
                .one());
    }

    /** The newest steps on a hospital's entry, newest first. */
    public List<EntryStep> stepsOf(String slug) {
        return steps("hospital_slug = :key", slug);
    }

    private List<EntryStep> steps(String which, String key) {
        return jdbi.withHandle(
                h -> h.createQuery("select * from entry_event where " + which + " order by id desc limit 50")
                        .bind("key", key)
                        .map((r, c) -> step(r))
                        .list());
    }

    private static EntryStep step(ResultSet r) throws SQLException {
        return new EntryStep(
                r.getLong("id"),
                r.getString("reference"),
                r.getObject("at", OffsetDateTime.class).toInstant(),
                r.getString("actor"),
                r.getString("action"),
                r.getString("to_state"),
                Arrays.asList((String[]) r.getArray("sections").getArray()),
                r.getString("words"));
    }

    private static List<String> names(Collection<EntrySection> sections) {
        return sections.stream().map(EntrySection::name).sorted().toList();
    }
}
