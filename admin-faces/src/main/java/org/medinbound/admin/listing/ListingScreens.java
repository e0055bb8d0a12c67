package org.medinbound.admin.listing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.listing.EntryAges;
import org.medinbound.listing.EntryDesk;

/** Side bar entries of the hospitals' entries and their work of today. */
@ApplicationScoped
public class ListingScreens implements Screens {
    private static final String PROPOSALS = "/listing/proposals.xhtml";
    private static final String AGES = "/listing/ages.xhtml";
    private static final String FILES = "/listing/files.xhtml";
    private static final String TEXTS = "/listing/texts.xhtml";

    @Inject
    private EntryDesk desk;

    @Inject
    private EntryAges ages;

    @Override
    public List<MenuEntry> entries() {
        MenuEntry.Group group = MenuEntry.Group.HOSPITALS;
        return List.of(
                new MenuEntry(group, 40, "admin.listing.proposals", PROPOSALS, Right.HOSPITAL_READ),
                new MenuEntry(group, 42, "admin.listing.ages", AGES, Right.HOSPITAL_READ),
                new MenuEntry(group, 44, "admin.listing.texts", TEXTS, Right.HOSPITAL_READ),
                new MenuEntry(group, 46, "admin.listing.files", FILES, Right.HOSPITAL_READ));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(
                new WorkCount("admin.listing.kpi.proposals", PROPOSALS, Right.HOSPITAL_MANAGE, "wait", desk::waiting),
                new WorkCount("admin.listing.kpi.ages", AGES, Right.HOSPITAL_MANAGE, "wait", ages::hospitals));
    }
}
