package org.medinbound.admin.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.rulebook.RuleBooks;

/** The side bar's entry of all dated rules of the registry, those of applications included, and drafts to be released. */
@ApplicationScoped
public class RuleBookScreens implements Screens {
    private static final String LIST = "/rules/list.xhtml";

    @Inject
    private RuleBooks books;

    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(MenuEntry.Group.GUARANTORS, 90, "admin.rulebook", LIST, Right.RULES_WRITE));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(new WorkCount("admin.rulebook.count", LIST, Right.RULES_WRITE, "wait", books::waiting));
    }
}
