package org.medinbound.guarantor;

import static org.medinbound.guarantor.AgencyStatusAction.DEREGISTER;
import static org.medinbound.guarantor.AgencyStatusAction.RESTORE;
import static org.medinbound.guarantor.AgencyStatusAction.RESUME;
import static org.medinbound.guarantor.AgencyStatusAction.SUSPEND;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Status of an agency on the ministry's list. */
public enum AgencyStatus {
    ACTIVE,
    /** Owes reports all the same. */
    SUSPENDED,
    DEREGISTERED;

    private static final Map<AgencyStatus, Map<AgencyStatusAction, AgencyStatus>> TABLE = Map.of(
            ACTIVE, Map.of(SUSPEND, SUSPENDED, DEREGISTER, DEREGISTERED),
            SUSPENDED, Map.of(RESUME, ACTIVE, DEREGISTER, DEREGISTERED),
            DEREGISTERED, Map.of(RESTORE, ACTIVE));

    /** The status after the action, or nothing when the action is not allowed here. */
    public Optional<AgencyStatus> after(AgencyStatusAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }

    /** What can be done here. */
    public List<AgencyStatusAction> actions() {
        return TABLE.getOrDefault(this, Map.of()).keySet().stream().sorted().toList();
    }

    /** As it stands in files and in the database. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static AgencyStatus of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT));
    }
}
