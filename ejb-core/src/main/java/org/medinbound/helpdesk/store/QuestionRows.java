package org.medinbound.helpdesk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.QuestionPage.Link;

/** What stands on a question beside its state: topic, tags, agency, links, and hand-overs to the ministry. */
@ApplicationScoped
public class QuestionRows {
    @Inject
    Jdbi jdbi;

    public void describe(
            String reference, String topic, Collection<String> tags, @Nullable String agency, String language) {
        jdbi.useHandle(h -> h.createUpdate("""
                        update question set topic = :topic, tags = :tags, agency = :agency, language = :language
                        where reference = :reference""")
                .bind("topic", topic)
                .bindArray("tags", String.class, tags)
                .bind("agency", agency)
                .bind("language", language)
                .bind("reference", reference)
                .execute());
    }

    public void setAsker(String reference, byte[] sealed) {
        jdbi.useHandle(h -> h.execute("update question set asker_sealed = ? where reference = ?", sealed, reference));
    }

    /** False when it was there before. */
    public boolean link(String reference, Link link, String by, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                insert into question_link (reference, kind, target, added_by, added_at)
                                values (:reference, :kind, :target, :by, :at) on conflict do nothing""")
                        .bind("reference", reference)
                        .bindMethods(link)
                        .bind("by", by)
                        .bind("at", at)
                        .execute())
                == 1;
    }

    public boolean unlink(String reference, Link link) {
        return jdbi.withHandle(h -> h.createUpdate(
                                "delete from question_link where reference = :reference and kind = :kind and target = :target")
                        .bind("reference", reference)
                        .bindMethods(link)
                        .execute())
                == 1;
    }

    /** Answers with the hand-over's number. */
    public long handOver(String reference, byte[] summary, String by, Instant at) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into question_handover (reference, summary_sealed, asked_by, asked_at, state)
                        values (:reference, :summary, :by, :at, 'OPEN') returning id""")
                .bind("reference", reference)
                .bind("summary", summary)
                .bind("by", by)
                .bind("at", at)
                .mapTo(Long.class)
                .one());
    }

    /** The question of an open hand-over. */
    public Optional<String> questionOf(long handOver) {
        return jdbi.withHandle(h -> h.createQuery("select reference from question_handover where id = ?")
                .bind(0, handOver)
                .mapTo(String.class)
                .findOne());
    }

    /** Ends the open hand-over; false when it was ended before. */
    public boolean endHandOver(String reference, String state, byte @Nullable [] answer, String by, Instant at) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                update question_handover set state = :state, answer_sealed = :answer, ended_by = :by, ended_at = :at
                                where reference = :reference and state = 'OPEN'""")
                        .bind("state", state)
                        .bind("answer", answer)
                        .bind("by", by)
                        .bind("at", at)
                        .bind("reference", reference)
                        .execute())
                == 1;
    }

    /** Sealed askers of questions that came by mail since then, newest first, to see who writes too often. */
    public List<Sealed> askersSince(Instant since) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select reference, asker_sealed as bytes from question
                        where channel = 'MAIL' and received_at >= ? order by received_at desc limit 300""")
                .bind(0, since)
                .map((r, c) -> new Sealed(r.getString(1), r.getBytes(2)))
                .list());
    }

    /** A sealed text and the question whose key opens it. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Sealed(String reference, byte[] bytes) {}

    /** Names of staff by the id under which they stand in a case. */
    public List<Officer> officers() {
        return jdbi.withHandle(h -> h.createQuery("select officer, name, desk from helpdesk_officer_view order by name")
                .map((r, c) -> new Officer(r.getString(1), r.getString(2), r.getBoolean(3)))
                .list());
    }

    /** A member of staff; {@code desk}: works at the registry desk now. */
    public record Officer(String id, String name, boolean desk) {}
}
