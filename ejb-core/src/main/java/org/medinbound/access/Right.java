package org.medinbound.access;

import static org.medinbound.access.Role.ADMIN;
import static org.medinbound.access.Role.DESK;
import static org.medinbound.access.Role.GUARANTOR;
import static org.medinbound.access.Role.HOSPITAL;
import static org.medinbound.access.Role.MINISTRY;
import static org.medinbound.access.Role.OPERATOR;
import static org.medinbound.access.Role.PATIENT;
import static org.medinbound.access.Role.QUALITY;
import static org.medinbound.access.Role.REFERRER;
import static org.medinbound.access.Role.REGISTRY;
import static org.medinbound.access.Role.SECURITY;
import static org.medinbound.access.Role.SYSTEM;

import java.util.EnumSet;
import java.util.Set;

/** The table of rights: what may be done, and by which roles. Use cases declare one right each with {@link Requires}. */
public enum Right {
    /** Published pages, the directory, sign-in itself: open to everybody. */
    PUBLIC(EnumSet.allOf(Role.class)),

    /** Send an inquiry. */
    INQUIRY_SUBMIT(Role.VISITOR, PATIENT, REFERRER, SYSTEM),
    /** See the own inquiry, answer what is asked, choose and accept. */
    INQUIRY_OWN(PATIENT, REFERRER, SYSTEM),
    INQUIRY_READ(DESK, SYSTEM),
    INQUIRY_WORK(DESK, SYSTEM),
    /** Answer an acceptance request that was sent to the own hospital. */
    ACCEPTANCE_ANSWER(HOSPITAL, SYSTEM),

    HOSPITAL_IMPORT(OPERATOR, QUALITY, SYSTEM),
    HOSPITAL_MANAGE(QUALITY, SYSTEM),
    HOSPITAL_READ(DESK, QUALITY, MINISTRY, OPERATOR, SYSTEM),

    /** The own entry of a hospital in the directory: proposals, calendar, capacity. */
    ENTRY_OWN(HOSPITAL, SYSTEM),

    /** Standards, vettings and findings as staff and ministry see them. */
    QUALITY_READ(QUALITY, MINISTRY, SYSTEM),
    QUALITY_WORK(QUALITY, SYSTEM),
    /** The own vetting, certificate and findings of a hospital. */
    QUALITY_OWN(HOSPITAL, SYSTEM),
    /** Does a hospital hold a certificate, and which? */
    CERTIFICATE_READ(DESK, QUALITY, MINISTRY, SYSTEM),

    /** What a signed-in agency sees and does about itself. */
    AGENCY_OWN(GUARANTOR),
    /** Measures of hospitals and the bounds they crossed. */
    MONITORING_READ(DESK, QUALITY, MINISTRY, SYSTEM),
    MONITORING_RULES(QUALITY),
    /** Complaints of patients about a hospital. */
    COMPLAINT_WORK(DESK, QUALITY),

    GUARANTOR_READ(REGISTRY, MINISTRY, OPERATOR, SYSTEM),
    GUARANTOR_WORK(REGISTRY, SYSTEM),
    GUARANTOR_IMPORT(OPERATOR, REGISTRY, SYSTEM),
    GUARANTOR_RULES(OPERATOR, SYSTEM),
    /** Questions to the registry desk, and what came into its mailbox. */
    QUESTION_READ(REGISTRY, SYSTEM),
    QUESTION_WORK(REGISTRY, SYSTEM),
    /** Decide what the desk handed over. */
    QUESTION_DECIDE(MINISTRY),
    /** Requests of the ministry to guarantors. Who may release one is decided besides by the rule of the second person. */
    CIRCULAR_READ(REGISTRY, MINISTRY, SYSTEM),
    CIRCULAR_WORK(REGISTRY, MINISTRY, SYSTEM),
    CIRCULAR_REMIND(SYSTEM),
    STATISTICS_READ(REGISTRY, MINISTRY, SYSTEM),
    STATISTICS_KEEP(SYSTEM),
    /** Work the items told to the ministry. */
    ESCALATION_DECIDE(MINISTRY),
    /** Tell the ministry of something. */
    ESCALATION_TELL(REGISTRY, QUALITY, SYSTEM),

    /** Begin an application without a number on the list. */
    APPLICATION_BEGIN(Role.VISITOR, GUARANTOR, SYSTEM),
    /** Write, send and follow the own agency's applications. */
    APPLICATION_OWN(GUARANTOR, SYSTEM),
    APPLICATION_READ(REGISTRY, MINISTRY, SYSTEM),
    APPLICATION_WORK(REGISTRY, SYSTEM),
    /** Decide about what was handed over. */
    APPLICATION_DECIDE(MINISTRY, SYSTEM),
    /** Draft and release the rules for applications; never both by one person. */
    APPLICATION_RULES(REGISTRY, MINISTRY, SYSTEM),
    /** Draft and release versions of the other dated rules of the registry; never both by one person. */
    RULES_WRITE(REGISTRY, MINISTRY, SYSTEM),

    JOB_READ(ADMIN, REGISTRY, SECURITY, OPERATOR, SYSTEM),
    JOB_START(ADMIN, REGISTRY, OPERATOR, SYSTEM),
    /** Claim and run what was requested; only the platform itself. */
    JOB_RUN(SYSTEM),

    ACCOUNT_MANAGE(ADMIN, SECURITY, SYSTEM),
    /** The own account of a member of staff. */
    ACCOUNT_OWN(EnumSet.of(DESK, QUALITY, REGISTRY, MINISTRY, Role.OUTREACH, SECURITY, ADMIN)),

    AUDIT_READ(SECURITY, OPERATOR),
    MAIL_READ(ADMIN, SECURITY),
    MAIL_RETRY(ADMIN),
    MAIL_SEND(SYSTEM),
    MAIL_TAKE(SYSTEM),

    FILE_RELEASE(SECURITY),
    FILE_SCAN(SYSTEM),

    /** Destroy the keys of a case, for good. */
    CASE_ERASE(SECURITY),
    /** Wrap all keys anew after the master key set got a new primary key. */
    KEY_ROTATE(SECURITY, SYSTEM);

    private final Set<Role> grantedTo;

    Right(Role first, Role... others) {
        this(EnumSet.of(first, others));
    }

    Right(Set<Role> grantedTo) {
        this.grantedTo = Set.copyOf(grantedTo);
    }

    public boolean isGrantedTo(Role role) {
        return grantedTo.contains(role);
    }
}
