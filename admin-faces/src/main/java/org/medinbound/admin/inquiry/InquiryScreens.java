package org.medinbound.admin.inquiry;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.medinbound.acceptance.StoppedCases;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.MenuEntry;
import org.medinbound.admin.shell.Screens;
import org.medinbound.admin.shell.WorkCount;
import org.medinbound.inquiry.InquiryQueue;

/** The desk's entry in the side bar and its work of today. */
@ApplicationScoped
public class InquiryScreens implements Screens {
    private static final String QUEUE = "/inquiry/queue.xhtml";

    private static final String STOPPED = "/inquiry/stopped.xhtml";

    @Inject
    private InquiryQueue queue;

    @Inject
    private StoppedCases stopped;

    @Override
    public List<MenuEntry> entries() {
        return List.of(
                new MenuEntry(MenuEntry.Group.CASES, 10, "admin.inquiry.queue", QUEUE, Right.INQUIRY_READ),
                new MenuEntry(MenuEntry.Group.CASES, 15, "admin.inquiry.stopped", STOPPED, Right.INQUIRY_READ));
    }

    @Override
    public List<WorkCount> work() {
        // One figure: the side bar adds up what leads to the same page, and late and unowned cases overlap.
        return List.of(
                new WorkCount(
                        "admin.inquiry.count.desk",
                        QUEUE + "?turn=DESK",
                        Right.INQUIRY_READ,
                        "wait",
                        () -> queue.counts().desk()),
                new WorkCount("admin.inquiry.count.stopped", STOPPED, Right.INQUIRY_READ, "bad", stopped::open));
    }
}
