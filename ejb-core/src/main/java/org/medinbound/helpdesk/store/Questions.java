package org.medinbound.helpdesk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.helpdesk.QuestionClock;
import org.medinbound.helpdesk.QuestionEvent;
import org.medinbound.helpdesk.model.Question;
import org.medinbound.helpdesk.model.QuestionState;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PausingClock;
import org.medinbound.shared.Problem;

/** Loads questions for a change, one writer at a time, and keeps the record of their steps. */
@ApplicationScoped
public class Questions {
    @Inject
    Jdbi jdbi;

    @Inject
    QuestionClock clock;

    /** What stands on a new question. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Facts(
            String reference,
            String channel,
            @Nullable String agency,
            String language,
            String topic,
            byte[] asker,
            byte[] subject,
            Instant receivedAt) {}

    /** Adds a question, due by the rule that governs its receipt. */
    public void add(Facts facts) {
        var rule = clock.rule(facts.receivedAt());
        PausingClock promise = PausingClock.started(facts.receivedAt(), rule.answerDays());
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into question (reference, channel, agency, language, topic, asker_sealed, subject_sealed, received_at,
                          rule_from, answer_days, state, state_at, clock_from, due_on)
                        values (:reference, :channel, :agency, :language, :topic, :asker, :subject, :receivedAt,
                          :rule, :days, 'NEW', :now, :receivedAt, :due)""")
                .bindMethods(facts)
                .bind("rule", rule.validFrom())
                .bind("days", rule.answerDays())
                .bind("now", clock.now())
                .bind("due", promise.lastDay(clock.calendar()).orElseThrow())
                .execute());
    }

    /** The question, locked until the end of the transaction. */
    public Optional<Question> lock(String reference) {
        return jdbi.withHandle(h -> h.createQuery("select * from question where reference = ? for update")
                .bind(0, reference)
                .map((r, c) -> question(h, r))
                .findOne());
    }

    /** The question as it stands, without a lock. */
    static Question read(Handle h, String reference) {
        return h.createQuery("select * from question where reference = ?")
                .bind(0, reference)
                .map((r, c) -> question(h, r))
                .one();
    }

    /**
     * The question, locked, if nobody else has changed it since the reader saw it.
     *
     * @param seen the last step that the reader's page showed; null when it does not matter
     * @throws BusinessRejection conflict {@code question.changed}: one problem a step, with who, what and when
     */
    public Question lock(String reference, @Nullable Long seen) {
        Question question = lock(reference).orElseThrow(BusinessRejection::notFound);
        List<Problem> missed = seen == null ? List.of() : missed(reference, seen);
        if (!missed.isEmpty()) {
            throw new BusinessRejection(BusinessRejection.Kind.CONFLICT, missed);
        }
        return question;
    }

    private List<Problem> missed(String reference, long seen) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select action, actor, at from question_event
                        where reference = :reference and id > :seen and actor <> :me order by id limit 5""")
                .bind("reference", reference)
                .bind("seen", seen)
                .bind("me", Actors.current().id())
                .map((r, c) -> Problem.of(
                        "question.changed",
                        null,
                        r.getString("actor"),
                        r.getString("action"),
                        instant(r, "at").toString()))
                .list());
    }

    /** Writes what moved: state, owner, answer, due day and pauses. */
    public void save(Question question) {
        jdbi.useHandle(h -> {
            h.createUpdate("""
                            update question set state = :state, state_at = :stateAt, owner = :owner, answered_at = :answeredAt,
                              answered_by = :answeredBy, close_reason = :closeReason, clock_from = :clockFrom, due_on = :due
                            where reference = :reference""")
                    .bindMethods(question)
                    .bind("clockFrom", question.clock().startedAt())
                    .bind("due", question.dueOn(clock.calendar()))
                    .execute();
            savePauses(h, question);
        });
    }

    /** At most the newest pause differs from what is stored. */
    private void savePauses(Handle h, Question question) {
        Optional<PausingClock.Pause> open = question.clock().pauses().stream()
                .filter(PausingClock.Pause::open)
                .findFirst();
        h.createUpdate("""
                        update question_pause set until_at = :now
                        where reference = :reference and until_at is null
                          and (not :paused or awaited <> :awaited)""")
                .bind("now", clock.now())
                .bind("reference", question.reference())
                .bind("paused", open.isPresent())
                .bind("awaited", awaited(question))
                .execute();
        open.ifPresent(pause -> h.createUpdate("""
                        insert into question_pause (reference, awaited, from_at)
                        select :reference, :awaited, :from
                        where not exists (select from question_pause where reference = :reference and until_at is null)""")
                .bind("reference", question.reference())
                .bind("awaited", awaited(question))
                .bind("from", pause.from())
                .execute());
    }

    private static String awaited(Question question) {
        return question.state() == QuestionState.AWAITING_MINISTRY ? "MINISTRY" : "SENDER";
    }

    /** Adds a step to the record; answers with its number. */
    public long record(QuestionEvent event) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into question_event (reference, at, actor, side, action, from_state, to_state, why)
                        values (:reference, :at, :actor, :side, :action, :from, :to, :why) returning id""")
                .bindMethods(event)
                .bind("at", clock.now())
                .bind("actor", Actors.current().id())
                .mapTo(Long.class)
                .one());
    }

    private static Question question(Handle h, ResultSet row) throws SQLException {
        String reference = row.getString("reference");
        Instant from = instant(row, "clock_from");
        List<PausingClock.Pause> pauses = h.createQuery(
                        "select from_at, until_at from question_pause where reference = ? and from_at >= ? order by from_at, id")
                .bind(0, reference)
                .bind(1, from)
                .map((r, c) -> new PausingClock.Pause(instant(r, "from_at"), optional(r, "until_at")))
                .list();
        return new Question(
                reference,
                row.getString("channel"),
                row.getString("agency"),
                row.getString("language"),
                QuestionState.valueOf(row.getString("state")),
                instant(row, "state_at"),
                row.getString("owner"),
                new PausingClock(from, row.getInt("answer_days"), pauses),
                optional(row, "answered_at"),
                row.getString("answered_by"),
                row.getString("close_reason"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
