package org.medinbound.application.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.application.Result;
import org.medinbound.application.model.DefectState;
import org.medinbound.document.CaseVault;
import org.medinbound.shared.BusinessRejection;

/** Requests to agencies, checks of officers, reminders. */
@ApplicationScoped
public class Defects {
    @Inject
    Jdbi jdbi;

    @Inject
    Clock clock;

    @Inject
    CaseVault vault;

    /** A request that waits for the agency. */
    public record Awaited(
            long id,
            String reference,
            LocalDate dueOn,
            @Nullable LocalDate lapseOn,
            long ruleSetId) {}

    public long ask(String reference, String item, Result result, String text, LocalDate dueOn) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into application_defect (reference, item, result, text_sealed, due_on, state, asked_at, asked_by)
                        values (:reference, :item, :result, :text, :dueOn, 'ASKED', :now, :by) returning id""")
                .bind("reference", reference)
                .bind("item", item)
                .bind("result", result)
                .bind("text", vault.seal(reference, text))
                .bind("dueOn", dueOn)
                .bind("now", clock.instant())
                .bind("by", Actors.current().id())
                .mapTo(Long.class)
                .one());
    }

    /** The state of a request of that application. */
    public DefectState state(String reference, long id) {
        return jdbi.withHandle(h -> h.createQuery("select state from application_defect where reference = ? and id = ?")
                        .bind(0, reference)
                        .bind(1, id)
                        .mapTo(DefectState.class)
                        .findOne())
                .orElseThrow(BusinessRejection::notFound);
    }

    /** The paper or condition that a request is about. */
    public String item(String reference, long id) {
        return jdbi.withHandle(h -> h.createQuery("select item from application_defect where reference = ? and id = ?")
                        .bind(0, reference)
                        .bind(1, id)
                        .mapTo(String.class)
                        .findOne())
                .orElseThrow(BusinessRejection::notFound);
    }

    public void move(long id, DefectState state) {
        jdbi.useHandle(h -> h.createUpdate("update application_defect set state = :state where id = :id")
                .bind("id", id)
                .bind("state", state)
                .execute());
    }

    public void answer(String reference, long id, @Nullable String text, String way) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update application_defect set state = 'ANSWERED', answer_sealed = :text, answered_at = :now, answered_by = :by,
                          answer_way = :way, lapse_on = null where id = :id""")
                .bind("id", id)
                .bind("text", vault.seal(reference, text))
                .bind("now", clock.instant())
                .bind("by", Actors.current().id())
                .bind("way", way)
                .execute());
    }

    public void askAgain(String reference, long id, String text, LocalDate dueOn) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update application_defect set state = 'ASKED', text_sealed = :text, due_on = :dueOn, asked_at = :now, asked_by = :by,
                          lapse_on = null where id = :id""")
                .bind("id", id)
                .bind("text", vault.seal(reference, text))
                .bind("dueOn", dueOn)
                .bind("now", clock.instant())
                .bind("by", Actors.current().id())
                .execute());
    }

    public long count(String reference, DefectState state) {
        return jdbi.withHandle(
                h -> h.createQuery("select count(*) from application_defect where reference = ? and state = ?")
                        .bind(0, reference)
                        .bind(1, state)
                        .mapTo(Long.class)
                        .one());
    }

    /** Requests of applications with the desk that wait for the agency. */
    public List<Awaited> awaited() {
        return jdbi.withHandle(
                h -> h.createQuery("""
                        select d.id, d.reference, d.due_on, d.lapse_on, a.rule_set_id from application_defect d
                        join application a on a.reference = d.reference
                        where d.state = 'ASKED' and a.state = 'RECEIVED' order by d.id""").map(ConstructorMapper.of(Awaited.class)).list());
    }

    /** The request as it is now, if it still waits. */
    public Optional<Awaited> stillAwaited(long id) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select d.id, d.reference, d.due_on, d.lapse_on, a.rule_set_id from application_defect d
                        join application a on a.reference = d.reference
                        where d.state = 'ASKED' and a.state = 'RECEIVED' and d.id = ?""")
                .bind(0, id)
                .map(ConstructorMapper.of(Awaited.class))
                .findOne());
    }

    /** Notes a reminder; false when it was sent before. */
    public boolean remind(Awaited defect, String step) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                insert into application_reminder (defect_id, due_on, step, sent_at) values (:id, :dueOn, :step, :now)
                                on conflict do nothing""")
                        .bind("id", defect.id())
                        .bind("dueOn", defect.dueOn())
                        .bind("step", step)
                        .bind("now", clock.instant())
                        .execute())
                == 1;
    }

    public void lapse(long id, LocalDate day) {
        jdbi.useHandle(h -> h.createUpdate("update application_defect set lapse_on = :day where id = :id")
                .bind("id", id)
                .bind("day", day)
                .execute());
    }

    /** What the officer found about one item. */
    public void check(String reference, String item, Result result, String note) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into application_check (reference, item, result, note_sealed, checked_by, checked_at)
                        values (:reference, :item, :result, :note, :by, :now)
                        on conflict (reference, item) do update set result = excluded.result, note_sealed = excluded.note_sealed,
                          checked_by = excluded.checked_by, checked_at = excluded.checked_at""")
                .bind("reference", reference)
                .bind("item", item)
                .bind("result", result)
                .bind("note", vault.seal(reference, note.isBlank() ? null : note.strip()))
                .bind("by", Actors.current().id())
                .bind("now", clock.instant())
                .execute());
    }

    /** What was noted about the item no longer holds: something new came. */
    public void uncheck(String reference, String item) {
        jdbi.useHandle(
                h -> h.execute("delete from application_check where reference = ? and item = ?", reference, item));
    }
}
