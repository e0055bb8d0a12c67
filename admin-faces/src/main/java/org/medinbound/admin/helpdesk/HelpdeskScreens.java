package org.medinbound.admin.helpdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.helpdesk.MinistryMatters;
import org.medinbound.helpdesk.QuestionQueue;
import org.medinbound.mailbox.MailboxLedger;

/** Side bar entries of the registry desk's questions, of the ministry's matters, and their work of today. */
@ApplicationScoped
public class HelpdeskScreens implements Screens {
    private static final String QUEUE = "/helpdesk/queue.xhtml";
    private static final String MAILS = "/helpdesk/mails.xhtml";
    private static final String MATTERS = "/matters/list.xhtml";

    @Inject
    private QuestionQueue queue;

    @Inject
    private MinistryMatters ministry;

    @Inject
    private MailboxLedger mailbox;

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                entry(60, "admin.helpdesk.queue", QUEUE, Right.QUESTION_READ),
                entry(61, "admin.helpdesk.search", "/helpdesk/search.xhtml", Right.QUESTION_READ),
                entry(62, "admin.helpdesk.templates", "/helpdesk/templates.xhtml", Right.QUESTION_READ),
                entry(63, "admin.helpdesk.articles", "/helpdesk/articles.xhtml", Right.QUESTION_READ),
                entry(64, "admin.helpdesk.mails", MAILS, Right.QUESTION_READ),
                entry(65, "admin.helpdesk.matters", MATTERS, Right.QUESTION_DECIDE));
    }

    private static MenuEntry entry(int order, String label, String path, Right right) {
        return new MenuEntry(MenuEntry.Group.GUARANTORS, order, label, path, right);
    }

    @Override
    public List<WorkCount> work() {
        return List.of(
                new WorkCount(
                        "admin.helpdesk.count.desk",
                        QUEUE + "?state=DESK",
                        Right.QUESTION_READ,
                        "wait",
                        () -> queue.counts().desk()),
                new WorkCount(
                        "admin.helpdesk.count.mails", MAILS, Right.QUESTION_READ, "bad", () -> mailbox.toLookAt()),
                new WorkCount(
                        "admin.helpdesk.count.matters",
                        MATTERS,
                        Right.QUESTION_DECIDE,
                        "wait",
                        () -> ministry.waiting()));
    }
}
