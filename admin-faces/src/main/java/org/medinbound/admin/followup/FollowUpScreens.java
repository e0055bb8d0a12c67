package org.medinbound.admin.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.followup.FlagCaseFilter;
import org.medinbound.followup.FlagCases;
import org.medinbound.guarantor.EscalationFilter;
import org.medinbound.guarantor.Escalations;

/** The desk's work on flags: what waits for it, and the replay of the past. */
@ApplicationScoped
public class FollowUpScreens implements Screens {
    private static final String WORK = "/guarantor/work.xhtml";
    private static final String KNOWN = "/guarantor/known.xhtml";

    @Inject
    private FlagCases cases;

    @Inject
    private Escalations escalations;

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(MenuEntry.Group.GUARANTORS, 12, "admin.followup.work", WORK, Right.GUARANTOR_WORK),
                new MenuEntry(MenuEntry.Group.GUARANTORS, 35, "admin.followup.known", KNOWN, Right.GUARANTOR_READ));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(
                new WorkCount(
                        "admin.followup.count.turn",
                        WORK + "?state=turn",
                        Right.GUARANTOR_WORK,
                        "wait",
                        () -> cases.count(FlagCaseFilter.of("turn", 1, 1))),
                new WorkCount(
                        "admin.followup.count.answered",
                        "/guarantor/escalations.xhtml?show=answered",
                        Right.GUARANTOR_WORK,
                        "wait",
                        () -> escalations.count(new EscalationFilter("answered", null, 1, 1))));
    }
}
