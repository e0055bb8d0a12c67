package org.medinbound.admin.helpdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.medinbound.helpdesk.QuestionDesk;

/** Notes, relations, the hand-over to the ministry, and the end of a question. */
@Named
@ViewScoped
public class HandlingScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private QuestionScreen screen;

    @Inject
    private transient QuestionDesk desk;

    private @Nullable String note;
    private @Nullable String summary;
    private @Nullable String reason;
    private @Nullable String linkKind;
    private @Nullable String target;

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String addNote() {
        return screen.act(
                () -> desk.note(screen.getReference(), screen.getSeen(), text(note)), "admin.helpdesk.done.note");
    }

    public @Nullable String handOver() {
        return screen.act(
                () -> desk.handOver(screen.getReference(), screen.getSeen(), text(summary)),
                "admin.helpdesk.done.hand-over");
    }

    public @Nullable String close() {
        return screen.act(
                () -> desk.close(screen.getReference(), screen.getSeen(), text(reason)), "admin.helpdesk.done.close");
    }

    public @Nullable String link() {
        return screen.act(
                () -> desk.link(screen.getReference(), screen.getSeen(), text(linkKind), text(target)),
                "admin.helpdesk.done.link");
    }

    public @Nullable String getNote() {
        return note;
    }

    public void setNote(@Nullable String note) {
        this.note = note;
    }

    public @Nullable String getSummary() {
        return summary;
    }

    public void setSummary(@Nullable String summary) {
        this.summary = summary;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public @Nullable String getLinkKind() {
        return linkKind;
    }

    public void setLinkKind(@Nullable String linkKind) {
        this.linkKind = linkKind;
    }

    public @Nullable String getTarget() {
        return target;
    }

    public void setTarget(@Nullable String target) {
        this.target = target;
    }
}
