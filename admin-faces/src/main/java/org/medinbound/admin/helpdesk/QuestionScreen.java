package org.medinbound.admin.helpdesk;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.helpdesk.QuestionDesk;
import org.medinbound.helpdesk.QuestionPage;
import org.medinbound.helpdesk.QuestionQueue;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * The page of one question. Every action carries the last step that this page showed; when somebody else was quicker, the officer
 * reads who did what, sees the question as it is now, and finds the typed text still in its field.
 */
@Named
@ViewScoped
public class QuestionScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient QuestionQueue queue;

    @Inject
    private transient QuestionDesk desk;

    @Inject
    private transient Notices notices;

    @Inject
    private transient TextMap texts;

    @Inject
    private transient QuestionView view;

    private String reference = "";
    private long seen;
    private transient @Nullable QuestionPage page;
    private transient @Nullable Map<String, String> names;

    /** First showing: remembers what this page shows. */
    public void open() {
        seen = getPage().row().lastEvent();
    }

    /** The question as it is now. */
    public QuestionPage getPage() {
        QuestionPage shown = page == null ? queue.open(reference) : page;
        page = shown;
        return shown;
    }

    /** Names of staff by their id. */
    public Map<String, String> getNames() {
        Map<String, String> known = names == null ? queue.officers() : names;
        names = known;
        return known;
    }

    /** The last step that this page showed. */
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
            notices.refuse(told(refused));
            page = null;
            seen = getPage().row().lastEvent();
            FacesContext.getCurrentInstance().renderResponse();
            return null;
        }
        notices.doneOnNextPage(done);
        return "/helpdesk/question.xhtml?faces-redirect=true&ref=" + reference;
    }

    /** What others changed, with their names and in words. */
    private BusinessRejection told(BusinessRejection refused) {
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : refused.problems()) {
            if (problem.code().equals("question.changed")) {
                String who = view.name(problem.arguments().get(0).toString(), getNames());
                String what = texts.get("helpdesk.event." + problem.arguments().get(1));
                problems.add(Problem.of(problem.code(), null, who, what));
            } else {
                problems.add(problem);
            }
        }
        return new BusinessRejection(refused.kind(), problems);
    }

    public @Nullable String take() {
        return act(() -> desk.take(reference, seen), "admin.helpdesk.done.take");
    }

    public @Nullable String takeBack() {
        return act(() -> desk.takeBack(reference, seen), "admin.helpdesk.done.take-back");
    }

    public @Nullable String reopen() {
        return act(() -> desk.reopen(reference, seen), "admin.helpdesk.done.reopen");
    }

    public @Nullable String unlink(String kind, String target) {
        return act(() -> desk.unlink(reference, seen, kind, target), "admin.helpdesk.done.unlink");
    }
}
