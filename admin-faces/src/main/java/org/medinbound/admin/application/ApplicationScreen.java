package org.medinbound.admin.application;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.Notices;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.application.ApplicationDesk;
import org.medinbound.application.ApplicationPage;
import org.medinbound.application.ApplicationQueue;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * The page of one application. Every action carries the last step that this page showed; when somebody else was quicker, the
 * officer reads who did what, sees the application as it is now, and finds what was typed still in its field.
 */
@Named
@ViewScoped
public class ApplicationScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ApplicationQueue queue;

    @Inject
    private transient ApplicationDesk desk;

    @Inject
    private transient Notices notices;

    @Inject
    private transient TextMap texts;

    private String reference = "";
    private long seen;
    private transient @Nullable ApplicationPage page;
    private transient @Nullable Map<String, String> names;

    /** First showing: remembers what this page shows. */
    public void open() {
        seen = getPage().standing().lastEvent();
    }

    /** The application as it is now. */
    public ApplicationPage getPage() {
        ApplicationPage shown = page;
        if (shown == null) {
            shown = queue.open(reference);
            page = shown;
        }
        return shown;
    }

    public Long getSeen() {
        return seen;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    /** Does it, and shows the page anew; a refusal leaves everything typed where it is. */
    public @Nullable String act(Runnable deed, String done) {
        try {
            deed.run();
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND
                    || refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                throw refused;
            }
            notices.refuse(new BusinessRejection(
                    refused.kind(), refused.problems().stream().map(this::told).toList()));
            page = null;
            seen = getPage().standing().lastEvent();
            FacesContext.getCurrentInstance().renderResponse();
            return null;
        }
        notices.doneOnNextPage(done);
        return "/application/application.xhtml?faces-redirect=true&ref=" + reference;
    }

    /** What others changed, with their names and in words. */
    private Problem told(Problem problem) {
        return problem.code().equals("application.changed")
                ? Problem.of(
                        problem.code(),
                        null,
                        name(problem.arguments().get(0).toString()),
                        texts.of(
                                "admin.application.event." + problem.arguments().get(1)))
                : problem;
    }

    /** Name of whoever acted. */
    public String name(@Nullable String actor) {
        if (names == null) {
            names = queue.officers();
        }
        if (actor == null) {
            return "";
        }
        String side = actor.contains(":") ? actor.substring(0, actor.indexOf(':')) : actor;
        return names.getOrDefault(actor, side.equals("staff") ? actor : texts.of("admin.application.side." + side));
    }

    public @Nullable String take() {
        return act(() -> desk.take(reference, seen), "admin.application.done.take");
    }

    public @Nullable String handOver() {
        return act(() -> desk.handOver(reference, seen), "admin.application.done.hand-over");
    }

    public @Nullable String takeBack() {
        return act(() -> desk.takeBack(reference, seen), "admin.application.done.take-back");
    }

    public boolean isDesk() {
        return Actors.current().may(Right.APPLICATION_WORK);
    }

    /** May the reader check and change it now? */
    public boolean isWorkable() {
        return isDesk() && getPage().standing().state().equals("RECEIVED");
    }

    /** May the reader record the ministry's decision now? */
    public boolean isDecidable() {
        return getPage().standing().state().equals("HANDED_OVER")
                && (isDesk() || Actors.current().may(Right.APPLICATION_DECIDE));
    }

    public boolean isRecognises() {
        return queue.recognises();
    }

    static String text(@Nullable Object typed) {
        return typed == null ? "" : typed.toString().strip();
    }
}
