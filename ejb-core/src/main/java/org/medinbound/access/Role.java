package org.medinbound.access;

/** Roles of people and of the system itself. Staff roles sign in at /admin, the others in the portal. */
public enum Role {
    /** Nobody known: a visitor of the portal. */
    VISITOR,
    PATIENT,
    REFERRER,
    HOSPITAL,
    GUARANTOR,
    /** Travel support desk. */
    DESK,
    /** Hospital quality officer. */
    QUALITY,
    /** Guarantor desk. */
    REGISTRY,
    /** Officer of the ministry: decides, reads. */
    MINISTRY,
    /** Promotion staff. */
    OUTREACH,
    /** Information security manager. */
    SECURITY,
    /** Operator of the system. */
    ADMIN,
    /** A caller of the operators' API, known by its token. */
    OPERATOR,
    /** The platform's own jobs. */
    SYSTEM;

    /** Signs in at /admin? */
    public boolean isStaff() {
        return switch (this) {
            case DESK, QUALITY, REGISTRY, MINISTRY, OUTREACH, SECURITY, ADMIN -> true;
            default -> false;
        };
    }
}
