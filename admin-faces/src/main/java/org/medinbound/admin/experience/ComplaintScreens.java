package org.medinbound.admin.experience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.experience.ComplaintDesk;

/** Side bar entry of complaints, and those that wait for an answer as work of today. */
@ApplicationScoped
public class ComplaintScreens implements Screens {
    private static final String LIST = "/complaint/list.xhtml";

    @Inject
    private ComplaintDesk desk;

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(MenuEntry.Group.HOSPITALS, 70, "admin.complaint", LIST, Right.COMPLAINT_WORK));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(new WorkCount("admin.complaint.open", LIST, Right.COMPLAINT_WORK, "wait", desk::open));
    }
}
