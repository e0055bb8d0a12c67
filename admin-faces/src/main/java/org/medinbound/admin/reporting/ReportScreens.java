package org.medinbound.admin.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.reporting.ReportDesk;
import org.medinbound.reporting.ReportFilter;

/** The side bar entry of reports by lines, and the corrections that wait. */
@ApplicationScoped
public class ReportScreens implements Screens {
    private static final String LIST = "/reports/list.xhtml";

    @Inject
    private ReportDesk desk;

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(MenuEntry.Group.GUARANTORS, 15, "admin.reports.menu", LIST, Right.GUARANTOR_READ));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(
                new WorkCount(
                        "admin.reports.kpi.overdue",
                        LIST + "?state=overdue",
                        Right.GUARANTOR_READ,
                        "bad",
                        () -> count("overdue")),
                new WorkCount(
                        "admin.reports.kpi.open",
                        LIST + "?state=open",
                        Right.GUARANTOR_READ,
                        "wait",
                        () -> count("open")));
    }

    private long count(String state) {
        return desk.count(new ReportFilter(null, null, state, 1, 1));
    }
}
