package org.medinbound.admin.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;

/** Side bar entries of the statistics. */
@ApplicationScoped
public class StatisticsScreens implements Screens {
    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(
                        MenuEntry.Group.GUARANTORS,
                        70,
                        "admin.statistics.letters.menu",
                        "/statistics/letters.xhtml",
                        Right.STATISTICS_READ),
                new MenuEntry(
                        MenuEntry.Group.GUARANTORS,
                        71,
                        "admin.statistics.rate.menu",
                        "/statistics/reporting.xhtml",
                        Right.STATISTICS_READ));
    }
}
