package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.quality.store.CertificateRows;
import org.medinbound.quality.store.MeasureRows;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.PageOfRows;

/** The register of certificates; the desk reads in it whether a hospital may be asked. */
@Stateless
@UseCase
public class CertificateRegister {
    @Inject
    CertificateRows rows;

    @Inject
    MeasureRows measures;

    @Inject
    VettingTimes times;

    /** One certificate with what was done to it, newest first. */
    public record Sheet(Certificate certificate, String hospitalName, String standing, List<Measure> measures) {
        public Sheet {
            measures = List.copyOf(measures);
        }
    }

    /** Certificates; replaced ones only when asked for. */
    @Requires(Right.CERTIFICATE_READ)
    public PageOfRows<CertificateRow> page(CertificateFilter filter, String language) {
        return rows.page(filter, language, times.today());
    }

    /** How many are in force while their re-assessment is due. */
    @Requires(value = Right.QUALITY_READ, recorded = false)
    public long reassessments() {
        return rows.page(new CertificateFilter(null, null, null, true, 1, 1), "en", times.today())
                .total();
    }

    @Requires(Right.CERTIFICATE_READ)
    public Sheet open(@Subject String number, String language) {
        Certificate certificate = rows.find(number).orElseThrow(BusinessRejection::notFound);
        String name = rows.name(certificate.hospitalSlug(), language);
        return new Sheet(
                certificate,
                name == null ? certificate.hospitalSlug() : name,
                certificate.standingOn(times.today()),
                measures.of(number));
    }

    /** How many measures wait for a second person. */
    @Requires(value = Right.QUALITY_READ, recorded = false)
    public long waiting() {
        return measures.waiting();
    }
}
