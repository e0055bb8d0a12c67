package org.medinbound.quality.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.quality.VettingFile;
import org.medinbound.quality.VettingFilter;
import org.medinbound.quality.VettingRow;
import org.medinbound.quality.model.VettingAction;
import org.medinbound.quality.model.VettingState;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** Vettings, their steps and their lists. */
@ApplicationScoped
public class VettingRows {
    private static final RowMapper<VettingRow> ROW = ConstructorMapper.of(VettingRow.class);
    private static final RowMapper<VettingFile.Event> EVENT = ConstructorMapper.of(VettingFile.Event.class);

    private static final String ROWS = """
            with rows as (
              select v.*, coalesce(t.name, e.name, v.hospital_slug) as hospital_name,
                case when v.state in ('DRAFT', 'RETURNED') then 'HOSPITAL'
                  when v.state = 'REVIEW' and exists (select from quality_question q
                    where q.reference = v.reference and q.answered_at is null and q.closed_at is null) then 'HOSPITAL'
                  when v.state in ('SUBMITTED', 'REVIEW', 'PROPOSED', 'APPEALED') then 'QUALITY'
                  else 'NOBODY' end as turn,
                coalesce((select max(x.id) from quality_vetting_event x where x.reference = v.reference), 0) as last_event
              from quality_vetting v
              left join hospital h on h.slug = v.hospital_slug
              left join hospital_text t on t.hospital_id = h.id and t.language = :language
              left join hospital_text e on e.hospital_id = h.id and e.language = 'en'
            )
            """;

    private static final String FILTERED = """
            from rows where (cast(:state as text) is null or state = :state) and (cast(:turn as text) is null or turn = :turn)
              and (cast(:text as text) is null
                or strpos(lower(hospital_name || ' ' || hospital_slug || ' ' || reference), lower(:text)) > 0)""";

    @Inject
    Jdbi jdbi;

    /** Open ones first, by due day; then the ended ones, newest first. */
    public PageOfRows<VettingRow> page(VettingFilter filter, String language) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                bind(h, ROWS + "select * " + FILTERED + """
                         order by turn = 'NOBODY', due_on nulls last, case when turn = 'NOBODY' then state_at end desc, reference
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

    private static Query bind(Handle h, String sql, VettingFilter filter, String language) {
        String text = filter.text();
        return h.createQuery(sql)
                .bind("language", language)
                .bind("state", filter.state())
                .bind("turn", filter.turn())
                .bind("text", text == null || text.isBlank() ? null : text.strip());
    }

    public Optional<VettingRow> find(String reference, String language) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + "select * from rows where reference = :reference")
                .bind("language", language)
                .bind("reference", reference)
                .map(ROW)
                .findOne());
    }

    /** Vettings of a hospital, newest first. */
    public List<VettingRow> ofHospital(String slug, String language) {
        return jdbi.withHandle(h -> h.createQuery(
                        ROWS + "select * from rows where hospital_slug = :slug order by begun_at desc, reference")
                .bind("language", language)
                .bind("slug", slug)
                .map(ROW)
                .list());
    }

    public List<VettingFile.Event> events(String reference) {
        return jdbi.withHandle(h -> h.createQuery("select * from quality_vetting_event where reference = ? order by id")
                .bind(0, reference)
                .map(EVENT)
                .list());
    }

    /** Begins one; false when the hospital has an open one. */
    public boolean begin(String reference, String slug, int standard, String kind, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        insert into quality_vetting (reference, hospital_slug, standard, kind, state, begun_at, state_at)
                        values (:reference, :slug, :standard, :kind, 'DRAFT', :now, :now) on conflict do nothing""")
                        .bind("reference", reference)
                        .bind("slug", slug)
                        .bind("standard", standard)
                        .bind("kind", kind)
                        .bind("now", now)
                        .execute()
                == 1);
    }

    /**
     * The vetting, locked to the end of the transaction.
     *
     * @param seen the last step that the caller's page showed; null does not ask
     * @throws BusinessRejection {@code vetting.changed} (who, action) when somebody else took a further step since
     */
    public VettingRow lock(String reference, @Nullable Long seen) {
        boolean there = jdbi.withHandle(
                h -> h.createQuery("select reference from quality_vetting where reference = ? for update")
                        .bind(0, reference)
                        .mapTo(String.class)
                        .findOne()
                        .isPresent());
        if (!there) {
            throw BusinessRejection.notFound();
        }
        if (seen != null) {
            events(reference).stream()
                    .filter(e ->
                            e.id() > seen && !e.actor().equals(Actors.current().id()))
                    .reduce((a, b) -> b)
                    .ifPresent(e -> {
                        throw BusinessRejection.conflict("vetting.changed", e.actor(), e.action());
                    });
        }
        return find(reference, "en").orElseThrow(BusinessRejection::notFound);
    }

    /** Moves it on by the table of states, with a step on record. */
    public void move(VettingRow row, VettingAction action, @Nullable LocalDate dueOn, String words, Instant now) {
        VettingState after = VettingState.valueOf(row.state())
                .after(action)
                .orElseThrow(() -> BusinessRejection.conflict("vetting.state." + row.state()));
        jdbi.useHandle(h -> h.createUpdate("""
                        update quality_vetting set state = :state, state_at = :now, due_on = :due,
                          submitted_at = case when :state = 'SUBMITTED' then :now else submitted_at end
                        where reference = :reference""")
                .bind("state", after.name())
                .bind("now", now)
                .bind("due", dueOn)
                .bind("reference", row.reference())
                .execute());
        record(row.reference(), action.name(), row.state(), after.name(), "", words, now);
    }

    /** Adds a step to the record. */
    public void record(
            String reference,
            String action,
            @Nullable String from,
            @Nullable String to,
            String about,
            String words,
            Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into quality_vetting_event (reference, at, actor, action, from_state, to_state, about, words)
                        values (:reference, :now, :actor, :action, :from, :to, :about, :words)""")
                .bind("reference", reference)
                .bind("now", now)
                .bind("actor", Actors.current().id())
                .bind("action", action)
                .bind("from", from)
                .bind("to", to)
                .bind("about", about)
                .bind("words", words)
                .execute());
    }

    public void due(String reference, @Nullable LocalDate dueOn) {
        jdbi.useHandle(h -> h.createUpdate("update quality_vetting set due_on = :due where reference = :reference")
                .bind("due", dueOn)
                .bind("reference", reference)
                .execute());
    }

    /** Sets one column that holds a text; columns are names in this code, never input. */
    public void set(String reference, String column, @Nullable Object value) {
        jdbi.useHandle(
                h -> h.createUpdate("update quality_vetting set " + column + " = :value where reference = :reference")
                        .bind("value", value)
                        .bind("reference", reference)
                        .execute());
    }

    public void clear(String reference, String column) {
        jdbi.useHandle(
                h -> h.execute("update quality_vetting set " + column + " = null where reference = ?", reference));
    }

    public void decidedAt(String reference, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("update quality_vetting set decided_at = :now where reference = :reference")
                .bind("now", now)
                .bind("reference", reference)
                .execute());
    }

    public byte @Nullable [] contact(String reference) {
        return jdbi.withHandle(h -> h.createQuery("select contact_sealed from quality_vetting where reference = ?")
                .bind(0, reference)
                .mapTo(byte[].class)
                .findOne()
                .orElse(null));
    }
}
