package org.medinbound.helpdesk.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.medinbound.helpdesk.Deadline;

/** Dated rules of the desk's promise. */
@ApplicationScoped
public class DeadlineRows {
    private static final RowMapper<Deadline> DEADLINE = ConstructorMapper.of(Deadline.class);

    @Inject
    Jdbi jdbi;

    public Deadline governing(LocalDate day) {
        return jdbi.withHandle(h -> h.createQuery(
                        "select * from question_deadline where valid_from <= :day order by valid_from desc limit 1")
                .bind("day", day)
                .map(DEADLINE)
                .one());
    }

    /** Newest first. */
    public List<Deadline> all() {
        return jdbi.withHandle(h -> h.createQuery("select * from question_deadline order by valid_from desc")
                .map(DEADLINE)
                .list());
    }

    /** False when a rule begins on that day already. */
    public boolean add(Deadline deadline) {
        return jdbi.withHandle(h -> h.createUpdate("""
                                insert into question_deadline (valid_from, answer_days, set_by, set_at)
                                values (:validFrom, :answerDays, :setBy, :setAt) on conflict do nothing""").bindMethods(deadline).execute()) == 1;
    }
}
