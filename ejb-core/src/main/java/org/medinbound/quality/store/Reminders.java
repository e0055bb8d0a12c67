package org.medinbound.quality.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;

/** Questions of which the hospital is reminded, each once. */
@ApplicationScoped
public class Reminders {
    @Inject
    Jdbi jdbi;

    /** A question that falls due. */
    public record Question(String reference, String hospitalSlug, LocalDate dueOn) {}

    /** Claims the open questions that fall due up to the day. */
    public List<Question> claim(LocalDate today, LocalDate upTo) {
        return jdbi.withHandle(h -> h.createQuery("""
                        update quality_question q set reminded_on = :today from quality_vetting v
                        where v.reference = q.reference and v.state = 'REVIEW' and q.answered_at is null and q.closed_at is null
                          and q.reminded_on is null and q.due_on <= :upTo
                        returning q.reference, v.hospital_slug, q.due_on""")
                .bind("today", today)
                .bind("upTo", upTo)
                .map(ConstructorMapper.of(Question.class))
                .list());
    }
}
