package org.medinbound.admin.guarantor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.guarantor.Escalations;
import org.medinbound.guarantor.FlagBoard;
import org.medinbound.guarantor.MonthFigures;

/** Side bar entries of the guarantor desk and its work of today. */
@ApplicationScoped
public class GuarantorScreens implements Screens {
    private static final String FLAGS = "/guarantor/flags.xhtml";
    private static final String REGISTER = "/guarantor/list.xhtml";
    private static final String TOLD = "/guarantor/escalations.xhtml";

    @Inject
    private FlagBoard board;

    @Inject
    private Escalations escalations;

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(MenuEntry.Group.GUARANTORS, 10, "admin.guarantor.flags", FLAGS, Right.GUARANTOR_READ),
                new MenuEntry(MenuEntry.Group.GUARANTORS, 20, "admin.guarantor.list", REGISTER, Right.GUARANTOR_READ),
                new MenuEntry(MenuEntry.Group.GUARANTORS, 30, "admin.guarantor.told", TOLD, Right.GUARANTOR_READ));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(
                new WorkCount("admin.guarantor.kpi.missing", FLAGS, Right.GUARANTOR_READ, "bad", () -> board.figures()
                        .map(MonthFigures::missing)
                        .orElse(0L)),
                new WorkCount(
                        "admin.guarantor.kpi.unread", TOLD, Right.GUARANTOR_READ, "wait", () -> escalations.unread()));
    }
}
