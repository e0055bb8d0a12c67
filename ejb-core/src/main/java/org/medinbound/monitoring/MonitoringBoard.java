package org.medinbound.monitoring;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.monitoring.store.Readings;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** The quality officer's view of all hospitals: measures beside those of their kind, and bounds crossed. */
@Stateless
@UseCase
public class MonitoringBoard {
    @Inject
    private Jdbi jdbi;

    public MonitoringBoard() {}

    public MonitoringBoard(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** A page of hospitals, those beyond most bounds first; names in the language. */
    @Requires(value = Right.MONITORING_READ, recorded = false)
    public PageOfRows<MonitoredHospital> page(MonitoringFilter filter, String language) {
        return jdbi.withHandle(h -> new PageOfRows<>(
                Readings.page(h, filter, language), Readings.count(h, filter, language), filter.page(), filter.size()));
    }

    /** How many hospitals are beyond a bound. */
    @Requires(value = Right.MONITORING_READ, recorded = false)
    public long crossed() {
        return jdbi.withHandle(h -> Readings.count(h, new MonitoringFilter(null, null, true, 1, 1), "en"));
    }

    /** @throws BusinessRejection NOT_FOUND when there is no such hospital */
    @Requires(Right.MONITORING_READ)
    public HospitalFigures figures(@Subject String slug, String language) {
        return jdbi.withHandle(h -> figures(h, slug, language));
    }

    static HospitalFigures figures(Handle handle, String slug, String language) {
        MonitoredHospital bare = handle.createQuery("""
                        select h.slug, coalesce(t.name, e.name, h.slug), h.kind,
                          (select count(*) from monitoring_crossing c where c.hospital_id = h.id and c.recovered_at is null)
                        from hospital h
                        left join hospital_text t on t.hospital_id = h.id and t.language = :language
                        left join hospital_text e on e.hospital_id = h.id and e.language = 'en'
                        where h.slug = :slug""")
                .bind("slug", slug)
                .bind("language", language)
                .map((r, c) -> new MonitoredHospital(
                        r.getString(1), r.getString(2), r.getString(3), null, List.of(), r.getInt(4)))
                .findOne()
                .orElseThrow(BusinessRejection::notFound);
        return Readings.figures(handle, bare, language);
    }
}
