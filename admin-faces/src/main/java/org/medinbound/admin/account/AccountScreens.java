package org.medinbound.admin.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;

/** Accounts in the side bar. */
@ApplicationScoped
public class AccountScreens implements Screens {
    @Override
    public List<MenuEntry> entries() {
        return List.of(new MenuEntry(
                MenuEntry.Group.SYSTEM, 10, "accounts.title", "/accounts/list.xhtml", Right.ACCOUNT_MANAGE));
    }
}
