package org.medinbound.admin.records;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.document.FileRelease;
import org.medinbound.notification.MailLog;
import org.medinbound.notification.MailState;

/** Mail, held files and the record of access in the side bar. */
@ApplicationScoped
public class RecordScreens implements Screens {
    private static final String MAIL = "/mail/list.xhtml";
    private static final String FILES = "/files/list.xhtml";

    @Inject
    private MailLog mail;

    @Inject
    private FileRelease files;

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(MenuEntry.Group.RECORDS, 60, "mails.title", MAIL, Right.MAIL_READ),
                new MenuEntry(MenuEntry.Group.RECORDS, 70, "files.title", FILES, Right.FILE_RELEASE),
                new MenuEntry(MenuEntry.Group.RECORDS, 80, "access.title", "/audit/list.xhtml", Right.AUDIT_READ));
    }

    @Override
    public List<WorkCount> work() {
        return List.of(
                new WorkCount("files.work", FILES, Right.FILE_RELEASE, "wait", files::count),
                new WorkCount("mails.work", MAIL + "?state=DEAD", Right.MAIL_READ, "bad", () -> mail.counts()
                        .getOrDefault(MailState.DEAD, 0L)));
    }
}
