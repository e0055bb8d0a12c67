package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.quality.store.CertificateRows;

/** Anybody verifies a certificate by the code printed on it; nothing is told of certificates whose code is not known. */
@Stateless
@UseCase
public class CertificateCheck {
    @Inject
    CertificateRows rows;

    @Inject
    VettingTimes times;

    /**
     * What may be told.
     *
     * @param standing VALID, SUSPENDED, WITHDRAWN, EXPIRED or REPLACED, on {@code asOf}
     */
    public record Verified(
            String number,
            String code,
            String hospitalName,
            String kind,
            String standing,
            LocalDate issuedOn,
            LocalDate validUntil,
            LocalDate asOf) {}

    /** The certificate with that code, however its letters and lines were typed. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Optional<Verified> verify(String typed, String language) {
        return rows.byCode(code(typed)).map(c -> told(c, language));
    }

    /** The certificate by which a hospital is shown on the portal; empty when it has none in force. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Optional<Verified> inForce(String slug, String language) {
        return rows.current(slug).filter(c -> c.isInForceOn(times.today())).map(c -> told(c, language));
    }

    private Verified told(Certificate c, String language) {
        String name = rows.name(c.hospitalSlug(), language);
        return new Verified(
                c.number(),
                c.code(),
                name == null ? c.hospitalSlug() : name,
                c.kind(),
                c.standingOn(times.today()),
                c.issuedOn(),
                c.validUntil(),
                times.today());
    }

    static String code(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.length() == 16 ? String.join("-", plain.split("(?<=\\G.{4})")) : "";
    }
}
