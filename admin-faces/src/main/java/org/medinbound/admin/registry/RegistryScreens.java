package org.medinbound.admin.registry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.agency.ContactDesk;
import org.medinbound.registry.AgencyContracts;
import org.medinbound.registry.ChangeDesk;

/** Side bar entries of the registry and its work of today. */
@ApplicationScoped
public class RegistryScreens implements Screens {
    private static final String BOUNCED = "/registry/bounced.xhtml";
    private static final String ENDING = "/registry/ending.xhtml";

    private static final String PUBLICATION = "/registry/publication.xhtml";

    private static final String NOTICES = "/registry/notices.xhtml";
    private static final String CONFIRMATIONS = "/registry/confirmations.xhtml";

    @Inject
    private ChangeDesk changes;

    @Inject
    private ContactDesk contacts;

    @Inject
    private AgencyContracts contracts;

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(MenuEntry.Group.GUARANTORS, 21, "admin.registry.notices", NOTICES, Right.GUARANTOR_READ),
                new MenuEntry(MenuEntry.Group.GUARANTORS, 22, "admin.registry.bounced", BOUNCED, Right.GUARANTOR_READ),
                new MenuEntry(MenuEntry.Group.GUARANTORS, 24, "admin.registry.ending", ENDING, Right.GUARANTOR_READ),
                new MenuEntry(
                        MenuEntry.Group.GUARANTORS,
                        26,
                        "admin.registry.publication",
                        PUBLICATION,
                        Right.GUARANTOR_READ),
                new MenuEntry(
                        MenuEntry.Group.GUARANTORS, 28, "admin.registry.confirm", CONFIRMATIONS, Right.GUARANTOR_READ));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(
                new WorkCount("admin.registry.notices", NOTICES, Right.GUARANTOR_WORK, "wait", () -> changes.waiting()),
                new WorkCount(
                        "admin.registry.bounced", BOUNCED, Right.GUARANTOR_WORK, "bad", () -> contacts.bouncedCount()),
                new WorkCount(
                        "admin.registry.ending", ENDING, Right.GUARANTOR_WORK, "wait", () -> contracts.endingCount()));
    }
}
