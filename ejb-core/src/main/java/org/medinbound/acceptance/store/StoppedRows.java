package org.medinbound.acceptance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.medinbound.acceptance.StoppedCase;
import org.medinbound.acceptance.model.AcceptanceRequest;
import org.medinbound.shared.PageOfRows;

/** Cases of hospitals that were taken off. */
@ApplicationScoped
public class StoppedRows {
    private static final RowMapper<StoppedCase> ROW = ConstructorMapper.of(StoppedCase.class);

    @Inject
    Jdbi jdbi;

    public void add(AcceptanceRequest request, String cause, Instant now, LocalDate dueOn) {
        jdbi.useHandle(h -> h.createUpdate("""
                        insert into acceptance_stopped (request_reference, stopped_at, hospital_slug, cause, was_state, due_on)
                        values (:request, :now, :slug, :cause, :state, :due)""")
                .bind("request", request.reference())
                .bind("now", now)
                .bind("slug", request.hospitalSlug())
                .bind("cause", cause)
                .bind("state", request.state().name())
                .bind("due", dueOn)
                .execute());
    }

    public PageOfRows<StoppedCase> page(boolean open, String language, int page, int size) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                h.createQuery("""
                        select s.request_reference as request, s.stopped_at, a.inquiry_reference as inquiry, s.hospital_slug,
                          coalesce(t.name, e.name, s.hospital_slug) as hospital_name, s.cause, s.was_state, s.owner, s.plan, s.due_on,
                          s.settled_at, s.version
                        from acceptance_stopped s
                        join acceptance_request a on a.reference = s.request_reference
                        left join hospital o on o.slug = s.hospital_slug
                        left join hospital_text t on t.hospital_id = o.id and t.language = :language
                        left join hospital_text e on e.hospital_id = o.id and e.language = 'en'
                        where (s.settled_at is null) = :open
                        order by s.was_state = 'SELECTED' desc, s.due_on, s.request_reference limit :size offset :skip""")
                        .bind("language", language)
                        .bind("open", open)
                        .bind("size", size)
                        .bind("skip", (page - 1L) * size)
                        .map(ROW)
                        .list(),
                total(h, open),
                page,
                size));
    }

    private static long total(Handle h, boolean open) {
        return h.createQuery("select count(*) from acceptance_stopped where (settled_at is null) = :open")
                .bind("open", open)
                .mapTo(Long.class)
                .one();
    }

    /** False when another officer changed it since. */
    public boolean plan(String request, Instant stoppedAt, int seen, String plan, String owner) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        update acceptance_stopped set plan = :plan, owner = :owner, version = version + 1
                        where request_reference = :request and stopped_at = :at and version = :seen and settled_at is null""")
                        .bind("plan", plan)
                        .bind("owner", owner)
                        .bind("request", request)
                        .bind("at", stoppedAt)
                        .bind("seen", seen)
                        .execute()
                == 1);
    }

    /** False when there is no plan yet, or another officer changed it since. */
    public boolean settle(String request, Instant stoppedAt, int seen, String by, Instant now) {
        return jdbi.withHandle(h -> h.createUpdate("""
                        update acceptance_stopped set settled_at = :now, settled_by = :by, version = version + 1
                        where request_reference = :request and stopped_at = :at and version = :seen and settled_at is null
                          and plan <> '' and owner is not null""")
                        .bind("now", now)
                        .bind("by", by)
                        .bind("request", request)
                        .bind("at", stoppedAt)
                        .bind("seen", seen)
                        .execute()
                == 1);
    }
}
