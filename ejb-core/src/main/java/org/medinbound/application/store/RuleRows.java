package org.medinbound.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.medinbound.application.RuleItem;
import org.medinbound.application.RuleVersion;
import org.medinbound.shared.BusinessRejection;

/** Versions of the rules. */
@ApplicationScoped
public class RuleRows {
    private static final String ITEMS = """
            select rule_set_id, kind, code, position, sort, form, name_ja, name_en, required, replaced_by, valid_months, least
            from application_rule_item where rule_set_id = any(:ids) order by kind, position, code""";
    private static final RowMapper<RuleItem> ITEM = ConstructorMapper.of(RuleItem.class);

    @Inject
    Jdbi jdbi;

    /** All versions, the newest beginning first. */
    public List<RuleVersion> all() {
        return jdbi.withHandle(
                h -> read(h, "select * from application_rule_set order by state, valid_from desc, id desc", Map.of()));
    }

    public Optional<RuleVersion> find(long id) {
        return jdbi
                .withHandle(h -> read(h, "select * from application_rule_set where id = :id", Map.of("id", id)))
                .stream()
                .findFirst();
    }

    /** The released version with the newest beginning not after the day. */
    public RuleVersion governing(LocalDate day) {
        return jdbi.withHandle(h -> read(h, """
                                select * from application_rule_set where state = 'RELEASED' and valid_from <= :day
                                order by valid_from desc limit 1""", Map.of("day", day))).stream()
                .findFirst()
                .orElseThrow(() -> BusinessRejection.conflict("application.no-rules", day.toString()));
    }

    private static List<RuleVersion> read(Handle h, String query, Map<String, ?> bound) {
        List<Map.Entry<Long, RuleItem>> items;
        List<VersionRow> heads = h.createQuery(query)
                .bindMap(bound)
                .map(ConstructorMapper.of(VersionRow.class))
                .list();
        items = h.createQuery(ITEMS)
                .bindArray("ids", Long.class, heads.stream().map(VersionRow::id).toList())
                .map((row, c) -> Map.entry(row.getLong("rule_set_id"), ITEM.map(row, c)))
                .list();
        Map<Long, List<RuleItem>> byVersion = items.stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return heads.stream()
                .map(head -> head.with(byVersion.getOrDefault(head.id(), List.of())))
                .toList();
    }

    /** Adds the values as the one draft; answers with its id. */
    public long addDraft(RuleVersion values) {
        return jdbi.withHandle(h -> {
            long id = h.createQuery("""
                            insert into application_rule_set (version, valid_from, provisional, half_years, excluded_until, desk_days,
                              answer_days, reminder_days, lapse_days, term_months, state, source, drafted_by, drafted_at)
                            values (:version, :validFrom, :provisional, :halfYears, :excludedUntil, :deskDays, :answerDays, :reminderDays,
                              :lapseDays, :termMonths, 'DRAFT', :source, :draftedBy, :draftedAt) returning id""").bindMethods(values).mapTo(Long.class).one();
            addItems(h, id, values.items());
            return id;
        });
    }

    /** Replaces the draft's values if it is still in the edition that was seen; false otherwise. */
    public boolean replaceDraft(RuleVersion values) {
        return jdbi.withHandle(h -> {
            int rows = h.createUpdate("""
                            update application_rule_set set version = :version, valid_from = :validFrom, provisional = :provisional,
                              half_years = :halfYears, excluded_until = :excludedUntil, desk_days = :deskDays, answer_days = :answerDays,
                              reminder_days = :reminderDays, lapse_days = :lapseDays, term_months = :termMonths, source = :source,
                              drafted_by = :draftedBy, drafted_at = :draftedAt, edition = edition + 1
                            where id = :id and state = 'DRAFT' and edition = :edition""").bindMethods(values).execute();
            if (rows == 1) {
                h.execute("delete from application_rule_item where rule_set_id = ?", values.id());
                addItems(h, values.id(), values.items());
            }
            return rows == 1;
        });
    }

    /** Releases the draft if it is still in that edition and was written by somebody else; false otherwise. */
    public boolean release(long id, long edition, String by, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                update application_rule_set set state = 'RELEASED', released_by = :by, released_at = :at
                                where id = :id and state = 'DRAFT' and edition = :edition and drafted_by <> :by""")
                        .bind("id", id)
                        .bind("edition", edition)
                        .bind("by", by)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    public boolean discard(long id, long edition) {
        return jdbi.withHandle(h -> h.execute(
                        "delete from application_rule_set where id = ? and state = 'DRAFT' and edition = ?",
                        id,
                        edition))
                == 1;
    }

    private static void addItems(Handle h, long id, List<RuleItem> items) {
        PreparedBatch batch = h.prepareBatch("""
                insert into application_rule_item (rule_set_id, kind, code, position, sort, form, name_ja, name_en, required, valid_months, least)
                values (:set, :kind, :code, :position, :sort, :form, :nameJa, :nameEn, :required, :validMonths, :least)""");
        items.forEach(item -> batch.bindMethods(item).bind("set", id).add());
        batch.execute();
        for (RuleItem item : items) {
            if (item.replacedBy() != null) {
                h.execute(
                        "update application_rule_item set replaced_by = ? where rule_set_id = ? and kind = ? and code = ?",
                        item.replacedBy(),
                        id,
                        item.kind().name(),
                        item.code());
            }
        }
    }
}
