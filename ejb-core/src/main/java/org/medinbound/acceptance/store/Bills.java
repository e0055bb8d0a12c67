package org.medinbound.acceptance.store;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.acceptance.Bill;
import org.medinbound.access.Actors;
import org.medinbound.document.CaseVault;

/** Final bills; the reason is sealed with the case's key. */
@ApplicationScoped
public class Bills {
    @Inject
    Jdbi jdbi;

    @Inject
    CaseVault vault;

    /** Keeps the bill; answers whether it is the first one of the request. */
    public boolean keep(String inquiry, String request, Bill bill, Instant now) {
        return jdbi.withHandle(h -> h.createQuery("""
                        insert into acceptance_bill (request_reference, billed_jpy, billed_on, recorded_at, recorded_by, reason_sealed)
                        values (:request, :yen, :on, :now, :by, :reason)
                        on conflict (request_reference) do update set billed_jpy = excluded.billed_jpy, billed_on = excluded.billed_on,
                          recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by, reason_sealed = excluded.reason_sealed
                        returning xmax = 0""")
                .bind("request", request)
                .bind("yen", bill.billedJpy())
                .bind("on", bill.billedOn())
                .bind("now", now.atOffset(ZoneOffset.UTC))
                .bind("by", Actors.current().id())
                .bind("reason", bill.reason().isEmpty() ? null : vault.seal(inquiry, bill.reason()))
                .mapTo(Boolean.class)
                .one());
    }

    /** The bill of a request, with the range that was quoted. */
    public Optional<Bill> of(String inquiry, String request) {
        return jdbi.withHandle(h -> h.createQuery("""
                        select b.billed_jpy, b.billed_on, b.reason_sealed, q.low_jpy, q.high_jpy
                        from acceptance_bill b join acceptance_quotation q using (request_reference)
                        where b.request_reference = :request""")
                .bind("request", request)
                .map((row, c) -> {
                    String reason = vault.open(inquiry, row.getBytes(3));
                    return new Bill(
                            row.getLong(1),
                            row.getObject(2, LocalDate.class),
                            reason == null ? "" : reason,
                            row.getLong(4),
                            row.getLong(5));
                })
                .findOne());
    }
}
