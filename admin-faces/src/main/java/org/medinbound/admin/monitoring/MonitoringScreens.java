package org.medinbound.admin.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.monitoring.MonitoringBoard;

/** Side bar entries of monitoring, and the hospitals beyond a bound as work of today. */
@ApplicationScoped
public class MonitoringScreens implements Screens {
    private static final String LIST = "/monitoring/list.xhtml";

    @Inject
    private MonitoringBoard board;

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(MenuEntry.Group.HOSPITALS, 50, "admin.monitoring", LIST, Right.MONITORING_READ),
                new MenuEntry(
                        MenuEntry.Group.HOSPITALS,
                        60,
                        "admin.monitoring.rules",
                        "/monitoring/rules.xhtml",
                        Right.MONITORING_READ));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(new WorkCount(
                "admin.monitoring.crossed", LIST + "?crossed=true", Right.MONITORING_RULES, "bad", board::crossed));
    }
}
