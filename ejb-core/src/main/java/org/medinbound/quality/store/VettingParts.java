package org.medinbound.quality.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.medinbound.access.Actors;
import org.medinbound.quality.VettingFile;
import org.medinbound.shared.BusinessRejection;

/** Questions and visits of a vetting. */
@ApplicationScoped
public class VettingParts {
    private static final RowMapper<VettingFile.Question> QUESTION = ConstructorMapper.of(VettingFile.Question.class);
    private static final RowMapper<VettingFile.Visit> VISIT = ConstructorMapper.of(VettingFile.Visit.class);

    @Inject
    Jdbi jdbi;

    public List<VettingFile.Question> questions(String reference) {
        return jdbi.withHandle(h -> h.createQuery("select * from quality_question where reference = ? order by id")
                .bind(0, reference)
                .map(QUESTION)
                .list());
    }

    public List<VettingFile.Visit> visits(String reference) {
        return jdbi.withHandle(
                h -> h.createQuery("select * from quality_visit where reference = ? order by planned_for, id")
                        .bind(0, reference)
                        .map(VISIT)
                        .list());
    }

    public void ask(String reference, String code, String words, LocalDate dueOn, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into quality_question (reference, code, words, asked_at, asked_by, due_on)
                        values (:reference, :code, :words, :now, :by, :due)""")
                .bind("reference", reference)
                .bind("code", code)
                .bind("words", words)
                .bind("now", now)
                .bind("by", Actors.current().id())
                .bind("due", dueOn)
                .execute());
    }

    /** Keeps the answer; refused when the question is not open any more. */
    public void answer(String reference, long id, String answer, Instant now) {
        require(jdbi.withHandle(h -> h.createUpdate("""
                        update quality_question set answer = :answer, answered_at = :now
                        where id = :id and reference = :reference and answered_at is null and closed_at is null""")
                .bind("answer", answer)
                .bind("now", now)
                .bind("id", id)
                .bind("reference", reference)
                .execute()));
    }

    /** The reviewer is done with the question. */
    public void close(String reference, long id, Instant now) {
        require(jdbi.withHandle(h -> h.createUpdate("""
                        update quality_question set closed_at = :now
                        where id = :id and reference = :reference and closed_at is null""")
                .bind("now", now)
                .bind("id", id)
                .bind("reference", reference)
                .execute()));
    }

    public void plan(String reference, String kind, Instant plannedFor, String plan, Instant now) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into quality_visit (reference, kind, planned_for, plan, planned_by, planned_at)
                        values (:reference, :kind, :for, :plan, :by, :now)""")
                .bind("reference", reference)
                .bind("kind", kind)
                .bind("for", plannedFor)
                .bind("plan", plan)
                .bind("by", Actors.current().id())
                .bind("now", now)
                .execute());
    }

    public void hold(String reference, long id, LocalDate heldOn, String protocol) {
        require(jdbi.withHandle(h -> h.createUpdate("""
                        update quality_visit set protocol = :protocol, held_on = :on, protocol_by = :by
                        where id = :id and reference = :reference and held_on is null and cancelled_at is null""")
                .bind("protocol", protocol)
                .bind("on", heldOn)
                .bind("by", Actors.current().id())
                .bind("id", id)
                .bind("reference", reference)
                .execute()));
    }

    public void cancel(String reference, long id, Instant now) {
        require(jdbi.withHandle(h -> h.createUpdate("""
                        update quality_visit set cancelled_at = :now
                        where id = :id and reference = :reference and held_on is null and cancelled_at is null""")
                .bind("now", now)
                .bind("id", id)
                .bind("reference", reference)
                .execute()));
    }

    private static void require(int rows) {
        if (rows == 0) {
            throw BusinessRejection.conflict("vetting.part-over");
        }
    }
}
