package org.medinbound.admin.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.application.ApplicationConditions;
import org.medinbound.application.ApplicationQueue;

/** Side bar entries of the applications, and the work of today of desk and ministry. */
@ApplicationScoped
public class ApplicationScreens implements Screens {
    private static final String QUEUE = "/application/queue.xhtml";
    private static final String CONDITIONS = "/application/conditions.xhtml";

    @Inject
    private ApplicationQueue queue;

    @Inject
    private ApplicationConditions conditions;

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(MenuEntry.Group.GUARANTORS, 15, "admin.application.queue", QUEUE, Right.APPLICATION_READ),
                new MenuEntry(MenuEntry.Group.GUARANTORS, 16, "condition.list", CONDITIONS, Right.APPLICATION_READ));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(
                new WorkCount(
                        "admin.application.count.desk",
                        QUEUE + "?turn=DESK",
                        Right.APPLICATION_WORK,
                        "wait",
                        () -> queue.counts().desk()),
                new WorkCount(
                        "condition.count.late",
                        CONDITIONS + "?standing=late",
                        Right.APPLICATION_WORK,
                        "bad",
                        () -> conditions.late()),
                new WorkCount(
                        "admin.application.count.ministry",
                        QUEUE + "?turn=MINISTRY",
                        Right.APPLICATION_DECIDE,
                        "wait",
                        () -> queue.counts().ministry()));
    }
}
