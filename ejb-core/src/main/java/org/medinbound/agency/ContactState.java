package org.medinbound.agency;

import static org.medinbound.agency.ContactAction.BOUNCE;
import static org.medinbound.agency.ContactAction.CHANGE;
import static org.medinbound.agency.ContactAction.END;
import static org.medinbound.agency.ContactAction.RESTORE;

import java.util.Map;
import java.util.Optional;

/** Whether a contact can be written to. */
public enum ContactState {
    CURRENT,
    /** Mail came back: it is not written to until somebody corrects it. */
    BOUNCED,
    ENDED;

    private static final Map<ContactState, Map<ContactAction, ContactState>> TABLE = Map.of(
            CURRENT, Map.of(CHANGE, CURRENT, BOUNCE, BOUNCED, END, ENDED),
            BOUNCED, Map.of(CHANGE, BOUNCED, BOUNCE, BOUNCED, RESTORE, CURRENT, END, ENDED),
            ENDED, Map.of());

    /** The state after the action, or nothing when the action is not allowed here. */
    public Optional<ContactState> after(ContactAction action) {
        return Optional.ofNullable(TABLE.getOrDefault(this, Map.of()).get(action));
    }
}
