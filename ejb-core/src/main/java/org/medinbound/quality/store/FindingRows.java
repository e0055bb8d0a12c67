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
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.quality.Finding;
import org.medinbound.quality.FindingFacts;
import org.medinbound.quality.FindingFile;
import org.medinbound.quality.FindingFilter;
import org.medinbound.quality.FindingOpened;
import org.medinbound.quality.model.FindingAction;
import org.medinbound.quality.model.FindingState;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;
import org.medinbound.shared.References;

/** Findings and their steps. */
@ApplicationScoped
public class FindingRows {
    /** What a hospital is to be told: how many findings, and the first day one is due. */
    public record Untold(String hospitalSlug, int findings, LocalDate firstDue) {}

    private static final RowMapper<FindingFile.Event> EVENT = ConstructorMapper.of(FindingFile.Event.class);

    private static final String ROWS = """
            with rows as (
              select f.*, coalesce(t.name, e.name, f.hospital_slug) as hospital_name, """ + FindingMapper.FACTS + """
                , coalesce((select max(x.id) from quality_finding_event x where x.reference = f.reference), 0) as last_event
              from quality_finding f
              left join hospital h on h.slug = f.hospital_slug
              left join hospital_text t on t.hospital_id = h.id and t.language = :language
              left join hospital_text e on e.hospital_id = h.id and e.language = 'en'
            )
            """;

    private static final String FILTERED = """
            from rows where (cast(:state as text) is null and state in ('OPEN', 'PLANNED', 'REPORTED') or state = :state)
              and (cast(:source as text) is null or source = :source) and (cast(:grade as text) is null or grade = :grade)
              and (not :late or (state in ('OPEN', 'PLANNED') and due_on < :today))
              and (cast(:text as text) is null
                or strpos(lower(hospital_name || ' ' || hospital_slug || ' ' || title || ' ' || reference), lower(:text)) > 0)""";

    @Inject
    Jdbi jdbi;

    public PageOfRows<Finding> page(FindingFilter filter, String language, LocalDate today) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                bind(h, ROWS + "select * " + FILTERED + """
                         order by due_on, array_position(array['CRITICAL', 'MAJOR', 'MINOR'], grade), reference
                        limit :size offset :skip""", filter, language, today)
                        .bind("size", filter.size())
                        .bind("skip", (filter.page() - 1L) * filter.size())
                        .map(FindingMapper.in(language))
                        .list(),
                bind(h, ROWS + "select count(*) " + FILTERED, filter, language, today)
                        .mapTo(Long.class)
                        .one(),
                filter.page(),
                filter.size()));
    }

    private static Query bind(Handle h, String sql, FindingFilter filter, String language, LocalDate today) {
        String text = filter.text();
        return h.createQuery(sql)
                .bind("language", language)
                .bind("today", today)
                .bind("state", filter.state())
                .bind("source", filter.source())
                .bind("grade", filter.grade())
                .bind("late", filter.late())
                .bind("text", text == null || text.isBlank() ? null : text.strip());
    }

    public Optional<Finding> find(String reference, String language) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + "select * from rows where reference = :reference")
                .bind("language", language)
                .bind("reference", reference)
                .map(FindingMapper.in(language))
                .findOne());
    }

    /** Findings of a hospital, live ones first by due day. */
    public List<Finding> ofHospital(String slug, String language) {
        return jdbi.withHandle(h -> h.createQuery(ROWS + """
                        select * from rows where hospital_slug = :slug
                        order by state in ('CLOSED', 'DROPPED'), due_on, reference limit 200""")
                .bind("language", language)
                .bind("slug", slug)
                .map(FindingMapper.in(language))
                .list());
    }

    public List<FindingFile.Event> events(String reference) {
        return jdbi.withHandle(h -> h.createQuery("select * from quality_finding_event where reference = ? order by id")
                .bind(0, reference)
                .map(EVENT)
                .list());
    }

    /**
     * Opens them, but for those whose cause opened one before.
     *
     * @param toldAt when the hospitals were told, empty when they are still to be
     * @return the references of those that were opened
     */
    public List<String> open(List<FindingOpened> all, Instant now, @Nullable Instant toldAt) {
        return jdbi.withHandle(h -> {
            PreparedBatch batch = h.prepareBatch("""
                    insert into quality_finding (reference, hospital_slug, source, source_key, code, grade, title, words, state,
                      opened_at, opened_by, due_on, told_at, facts)
                    values (:reference, :hospitalSlug, :source, :sourceKey, :code, :grade, :title, :words, 'OPEN', :now, :by, :dueOn,
                      :toldAt, case when cast(:kind as text) is not null then jsonb_strip_nulls(jsonb_build_object('kind', cast(:kind as text),
                        'about', cast(:about as text), 'value', cast(:value as float8), 'bound', cast(:bound as float8),
                        'cases', cast(:cases as integer), 'version', cast(:version as text), 'day', cast(:day as date))) end)
                    on conflict (source, source_key) do nothing""");
            for (FindingOpened each : all) {
                batch.bind("reference", References.newReference())
                        .bindMethods(each)
                        .bind("now", now)
                        .bind("by", Actors.current().id())
                        .bind("toldAt", toldAt);
                bindFacts(batch, each.facts());
                batch.add();
            }
            List<String> opened =
                    batch.executePreparedBatch("reference").mapTo(String.class).list();
            h.createUpdate("""
                            insert into quality_finding_event (reference, at, actor, action, to_state, words)
                            select f.reference, f.opened_at, f.opened_by, 'OPEN', f.state, '' from quality_finding f
                            where f.reference = any (:opened)""").bindArray("opened", String.class, opened).execute();
            return opened;
        });
    }

    private static void bindFacts(PreparedBatch batch, @Nullable FindingFacts facts) {
        batch.bind("kind", facts == null ? null : facts.kind())
                .bind("about", facts == null ? null : facts.about())
                .bind("value", facts == null ? null : facts.value())
                .bind("bound", facts == null ? null : facts.bound())
                .bind("cases", facts == null ? null : facts.cases())
                .bind("version", facts == null ? null : facts.version())
                .bind("day", facts == null ? null : facts.day());
    }

    /** Claims what some hospitals are still to be told. */
    public List<Untold> claimUntold(int hospitals, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        with claimed as (
                          update quality_finding set told_at = :now
                          where told_at is null and hospital_slug in (
                            select distinct hospital_slug from quality_finding where told_at is null order by hospital_slug limit :hospitals)
                          returning hospital_slug, due_on
                        )
                        select hospital_slug, count(*) as findings, min(due_on) as first_due from claimed
                        group by hospital_slug order by hospital_slug""")
                .bind("now", now)
                .bind("hospitals", hospitals)
                .map(ConstructorMapper.of(Untold.class))
                .list());
    }

    /** How many hospitals are still to be told of something. */
    public int untoldHospitals() {
        return jdbi.withHandle(
                h -> h.createQuery("select count(distinct hospital_slug) from quality_finding where told_at is null")
                        .mapTo(Integer.class)
                        .one());
    }

    /** True when the hospital had not been told and now need not be. */
    public boolean needNotBeTold(String reference, Instant now) {
        return jdbi.withHandle(h -> h.execute(
                        "update quality_finding set told_at = ? where reference = ? and told_at is null",
                        now,
                        reference))
                == 1;
    }

    /** The finding, locked; refused when somebody else took a step since {@code seen}. */
    public Finding lock(String reference, @Nullable Long seen) {
        jdbi.useHandle(h -> h.createQuery("select reference from quality_finding where reference = ? for update")
                .bind(0, reference)
                .mapTo(String.class)
                .findOne());
        Finding finding = find(reference, "en").orElseThrow(BusinessRejection::notFound);
        if (seen != null && finding.lastEvent() > seen) {
            throw BusinessRejection.conflict("finding.changed");
        }
        return finding;
    }

    /** Moves it on by the table of states, with a step on record. */
    public void move(Finding finding, FindingAction action, String words, Instant now) {
        FindingState after = FindingState.valueOf(finding.state())
                .after(action)
                .orElseThrow(() -> BusinessRejection.conflict("finding.state." + finding.state()));
        boolean over = !FindingState.LIVE.contains(after);
        jdbi.useHandle(h -> h.createUpdate("""
                        update quality_finding set state = :state, closed_at = case when :over then cast(:now as timestamptz) end
                        where reference = :reference""")
                .bind("state", after.name())
                .bind("over", over)
                .bind("now", now)
                .bind("reference", finding.reference())
                .execute());
        record(finding.reference(), action.name(), finding.state(), after.name(), words, now);
    }

    /** Sets a column; columns are names in this code, never input. */
    public void set(String reference, String column, Object value) {
        jdbi.useHandle(
                h -> h.createUpdate("update quality_finding set " + column + " = :value where reference = :reference")
                        .bind("value", value)
                        .bind("reference", reference)
                        .execute());
    }

    public void record(
            String reference, String action, @Nullable String from, @Nullable String to, String words, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into quality_finding_event (reference, at, actor, action, from_state, to_state, words)
                        values (:reference, :now, :actor, :action, :from, :to, :words)""")
                .bind("reference", reference)
                .bind("now", now)
                .bind("actor", Actors.current().id())
                .bind("action", action)
                .bind("from", from)
                .bind("to", to)
                .bind("words", words)
                .execute());
    }

    /** Claims overdue findings that were not escalated yet. */
    public List<Finding> toEscalate(LocalDate today) {
        List<String> claimed = jdbi.withHandle(
                h -> h.createQuery("""
                        update quality_finding set escalated_on = :today
                        where state in ('OPEN', 'PLANNED') and due_on < :today and escalated_on is null returning reference""").bind("today", today).mapTo(String.class).list());
        return claimed.stream().flatMap(r -> find(r, "en").stream()).toList();
    }
}
