package org.medinbound.admin.inquiry;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.Notices;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.InquiryDesk;
import org.medinbound.inquiry.InquiryQueue;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * The page of one case. Every action carries the last step that this page showed; when somebody else was quicker, the officer
 * reads who did what, sees the case as it is now, and finds the typed text still in its field.
 */
@Named
@ViewScoped
public class CaseScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient InquiryQueue queue;

    @Inject
    private transient InquiryDesk desk;

    @Inject
    private transient Language language;

    @Inject
    private transient Notices notices;

    @Inject
    private transient TextMap texts;

    private String reference = "";
    private long seen;
    private transient @Nullable CasePage page;
    private transient @Nullable Map<String, String> names;
    private @Nullable String message;
    private @Nullable String reason;

    /** First showing: remembers what this page shows. */
    public void open() {
        seen = getPage().standing().lastEvent();
    }

    /** The case as it is now. */
    public CasePage getPage() {
        CasePage shown = page;
        if (shown == null) {
            shown = queue.open(reference, language.getTag());
            page = shown;
        }
        return shown;
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
            seen = getPage().standing().lastEvent();
            FacesContext.getCurrentInstance().renderResponse();
            return null;
        }
        notices.doneOnNextPage(done);
        return "/inquiry/case.xhtml?faces-redirect=true&ref=" + reference;
    }

    /** What others changed, with their names and in words. */
    private BusinessRejection told(BusinessRejection refused) {
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : refused.problems()) {
            if (problem.code().equals("inquiry.changed")) {
                String who = name(problem.arguments().get(0).toString());
                String what =
                        texts.of("admin.inquiry.event." + problem.arguments().get(1));
                problems.add(Problem.of(problem.code(), null, who, what));
            } else {
                problems.add(problem);
            }
        }
        return new BusinessRejection(refused.kind(), problems);
    }

    /** Name of whoever acted. */
    public String name(@Nullable String actor) {
        if (actor == null) {
            return "";
        }
        Map<String, String> known = names;
        if (known == null) {
            known = queue.officers();
            names = known;
        }
        int colon = actor.indexOf(':');
        String side = colon < 0 ? actor : actor.substring(0, colon);
        return known.getOrDefault(actor, side.equals("staff") ? actor : texts.of("admin.inquiry.side." + side));
    }

    public @Nullable String take() {
        return act(() -> desk.take(reference, seen), "admin.inquiry.done.take");
    }

    public @Nullable String write() {
        return act(() -> desk.write(reference, seen, text(message)), "admin.inquiry.done.write");
    }

    public @Nullable String close() {
        return act(() -> desk.close(reference, seen, text(reason)), "admin.inquiry.done.close");
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public @Nullable String getMessage() {
        return message;
    }

    public void setMessage(@Nullable String message) {
        this.message = message;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }
}
