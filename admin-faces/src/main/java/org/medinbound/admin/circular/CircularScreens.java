package org.medinbound.admin.circular;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.circular.CircularQueue;

/** Side bar entry of the ministry's requests, and what waits in them. */
@ApplicationScoped
public class CircularScreens implements Screens {
    private static final String LIST = "/circular/list.xhtml";

    @Inject
    private CircularQueue queue;

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(MenuEntry.Group.GUARANTORS, 60, "admin.circular.menu", LIST, Right.CIRCULAR_READ));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(
                new WorkCount(
                        "admin.circular.work.release",
                        LIST + "?state=SUBMITTED",
                        Right.CIRCULAR_WORK,
                        "wait",
                        () -> queue.toRelease()),
                new WorkCount(
                        "admin.circular.work.overdue",
                        LIST + "?state=RELEASED",
                        Right.CIRCULAR_READ,
                        "bad",
                        () -> queue.overdueAnswers()));
    }
}
