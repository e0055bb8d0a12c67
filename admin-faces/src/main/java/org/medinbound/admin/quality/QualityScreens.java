package org.medinbound.admin.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.hospital.HospitalJoining;
import org.medinbound.quality.CertificateRegister;
import org.medinbound.quality.EvidenceTerms;
import org.medinbound.quality.Findings;
import org.medinbound.quality.VettingDesk;

/** Side bar entries of the quality of hospitals and its work of today. */
@ApplicationScoped
public class QualityScreens implements Screens {
    private static final String VETTINGS = "/quality/vettings.xhtml";
    private static final String FINDINGS = "/quality/findings.xhtml";
    private static final String CERTIFICATES = "/certificates/list.xhtml";
    private static final String EVIDENCE = "/quality/evidence.xhtml";
    private static final String STANDARDS = "/quality/standards.xhtml";
    private static final String JOINING = "/quality/joining.xhtml";
    private static final String CONFLICTS = "/quality/conflicts.xhtml";

    @Inject
    private HospitalJoining joining;

    @Inject
    private VettingDesk vettings;

    @Inject
    private Findings findings;

    @Inject
    private CertificateRegister certificates;

    @Inject
    private EvidenceTerms evidence;

    @Override
    public List<MenuEntry> entries() {
        MenuEntry.Group group = MenuEntry.Group.HOSPITALS;
        return List.of(
                new MenuEntry(group, 50, "admin.quality.vettings", VETTINGS, Right.QUALITY_READ),
                new MenuEntry(group, 55, "admin.quality.certificates", CERTIFICATES, Right.CERTIFICATE_READ),
                new MenuEntry(group, 60, "admin.quality.findings", FINDINGS, Right.QUALITY_READ),
                new MenuEntry(group, 62, "admin.quality.evidence", EVIDENCE, Right.QUALITY_READ),
                new MenuEntry(group, 65, "admin.quality.standards", STANDARDS, Right.QUALITY_READ),
                new MenuEntry(group, 68, "admin.quality.joining", JOINING, Right.HOSPITAL_MANAGE),
                new MenuEntry(group, 70, "admin.quality.conflicts", CONFLICTS, Right.QUALITY_READ));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(
                new WorkCount(
                        "admin.quality.kpi.vettings",
                        VETTINGS + "?turn=QUALITY",
                        Right.QUALITY_WORK,
                        "wait",
                        vettings::waiting),
                new WorkCount(
                        "admin.quality.kpi.overdue",
                        FINDINGS + "?late=true",
                        Right.QUALITY_READ,
                        "bad",
                        findings::overdue),
                new WorkCount("admin.quality.kpi.joining", JOINING, Right.HOSPITAL_MANAGE, "wait", joining::count),
                new WorkCount(
                        "admin.quality.kpi.reported",
                        FINDINGS + "?state=REPORTED",
                        Right.QUALITY_WORK,
                        "wait",
                        findings::reported),
                new WorkCount(
                        "admin.quality.kpi.reassess",
                        CERTIFICATES + "?due=true",
                        Right.QUALITY_WORK,
                        "wait",
                        certificates::reassessments),
                new WorkCount(
                        "admin.quality.kpi.evidence",
                        EVIDENCE + "?soon=true",
                        Right.QUALITY_WORK,
                        "wait",
                        evidence::soon),
                new WorkCount(
                        "admin.quality.kpi.measures", CERTIFICATES, Right.QUALITY_WORK, "wait", certificates::waiting));
    }
}
