package org.medinbound.quality;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Role;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.paper.Paper;
import org.medinbound.paper.PaperFact;
import org.medinbound.quality.store.CertificateRows;
import org.medinbound.settings.Settings;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;
import org.medinbound.shared.Texts;

/** The certificate as a document: one page in Japanese, one in English, each with the address where anybody can verify it. */
@Stateless
@UseCase
public class CertificateDocument {
    @Inject
    CertificateRows rows;

    @Inject
    HospitalAccess access;

    @Inject
    Settings settings;

    @Inject
    VettingTimes times;

    /** Writes the certificate, for staff. */
    @Requires(Right.CERTIFICATE_READ)
    public void write(@Subject String number, OutputStream out) {
        print(rows.find(number).orElseThrow(BusinessRejection::notFound), out);
    }

    /** Writes the hospital's own current certificate. */
    @Requires(Right.QUALITY_OWN)
    public void writeOwn(@Subject String slug, OutputStream out) {
        access.requireOwn(slug);
        Certificate current = rows.current(slug).orElseThrow(BusinessRejection::notFound);
        if (Actors.current().is(Role.HOSPITAL) && !current.isInForceOn(times.today())) {
            throw BusinessRejection.conflict("certificate.not-in-force");
        }
        print(current, out);
    }

    private void print(Certificate certificate, OutputStream out) {
        try (Paper paper = Paper.begin(out, "ja", Texts.in("ja").get("certificate.title"), certificate.number())) {
            page(paper, certificate, "ja");
            paper.newPage();
            page(paper, certificate, "en");
        }
    }

    private void page(Paper paper, Certificate certificate, String language) {
        Texts texts = Texts.in(language);
        String name = rows.name(certificate.hospitalSlug(), language);
        String standing = certificate.standingOn(times.today());
        paper.title(texts.get("certificate.title"));
        paper.heading(name == null ? certificate.hospitalSlug() : name);
        paper.paragraph(texts.get("certificate.body." + certificate.kind()));
        List<PaperFact> facts = new ArrayList<>();
        facts.add(new PaperFact(texts.get("certificate.number"), certificate.number()));
        facts.add(new PaperFact(texts.get("certificate.kind"), texts.get("certificate.kind." + certificate.kind())));
        facts.add(new PaperFact(texts.get("certificate.issued"), day(texts, certificate.issuedOn())));
        facts.add(new PaperFact(texts.get("certificate.until"), day(texts, certificate.validUntil())));
        facts.add(new PaperFact(texts.get("certificate.reassess"), day(texts, certificate.reassessOn())));
        Integer standard = certificate.standard();
        if (standard != null) {
            facts.add(new PaperFact(
                    texts.get("certificate.standard"), texts.get("certificate.standard.version", standard)));
        }
        facts.add(new PaperFact(texts.get("certificate.code"), certificate.code()));
        facts.add(new PaperFact(texts.get("certificate.issuer"), texts.get("certificate.issuer.name")));
        paper.facts(facts);
        if (!standing.equals("VALID")) {
            paper.paragraph(texts.get("certificate.print." + standing, day(texts, times.today())));
        }
        paper.note(texts.get(
                "certificate.verify", settings.baseUrl() + "/" + language + "/certificates/" + certificate.code()));
    }

    private static String day(Texts texts, java.time.LocalDate day) {
        return texts.get(
                "certificate.day", Date.from(day.atStartOfDay(SystemClock.TOKYO).toInstant()));
    }
}
