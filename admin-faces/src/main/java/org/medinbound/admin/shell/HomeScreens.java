package org.medinbound.admin.shell;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.medinbound.access.Right;

/** The first screen, in the side bar of everybody; pages that no other entry opens are for all staff. */
@ApplicationScoped
public class HomeScreens implements Screens {
    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(MenuEntry.Group.TODAY, 0, "admin.home.menu", "/home.xhtml", Right.ACCOUNT_OWN),
                new MenuEntry(
                        MenuEntry.Group.SYSTEM, 90, "admin.own-account", "/account/own.xhtml", Right.ACCOUNT_OWN));
    }
}
