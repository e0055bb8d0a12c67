package org.medinbound.admin.jobs;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;

/** Side bar entry of the jobs. */
@ApplicationScoped
public class JobScreens implements Screens {
    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(MenuEntry.Group.SYSTEM, 20, "admin.jobs", "/jobs/list.xhtml", Right.JOB_READ));
    }
}
