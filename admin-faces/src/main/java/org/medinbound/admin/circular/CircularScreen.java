package org.medinbound.admin.circular;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.Notices;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.circular.CircularPage;
import org.medinbound.circular.CircularQueue;
import org.medinbound.circular.CircularText;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/**
 * One circular. Every action carries the last step of staff that the page showed; who was slower reads who did what, and finds
 * what was typed still in its fields.
 */
@Named
@ViewScoped
public class CircularScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient CircularQueue queue;

    @Inject
    private transient Notices notices;

    @Inject
    private transient TextMap texts;

    @Inject
    private transient Language language;

    private String reference = "";
    private long seen;
    private transient @Nullable CircularPage page;
    private transient @Nullable Map<String, String> names;

    /** First showing: remembers what this page shows. */
    public void open() {
        seen = getPage().lastEvent();
    }

    public CircularPage getPage() {
        CircularPage shown = page;
        if (shown == null) {
            shown = queue.open(reference);
            page = shown;
        }
        return shown;
    }

    /** Does it and shows the target page anew; a refusal leaves everything typed where it is. */
    public @Nullable String act(Runnable deed, String done, String target) {
        try {
            deed.run();
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND
                    || refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                throw refused;
            }
            notices.refuse(told(refused));
            page = null;
            seen = getPage().lastEvent();
            FacesContext.getCurrentInstance().renderResponse();
            return null;
        }
        notices.doneOnNextPage(done);
        return target + "?faces-redirect=true&ref=" + reference;
    }

    /** What others changed, with their names and in words. */
    private BusinessRejection told(BusinessRejection refused) {
        List<Problem> problems = refused.problems().stream()
                .map(p -> p.code().equals("circular.changed")
                        ? Problem.of(
                                p.code(),
                                null,
                                name(p.arguments().get(0).toString()),
                                texts.of("admin.circular.step." + p.arguments().get(1)))
                        : p)
                .toList();
        return new BusinessRejection(refused.kind(), problems);
    }

    /** Name of whoever acted. */
    public String name(@Nullable String actor) {
        Map<String, String> known = names;
        if (known == null) {
            known = queue.officers();
            names = known;
        }
        String side = actor == null ? "" : actor.replaceAll(":.*", "");
        return known.getOrDefault(actor, side.equals("system") ? texts.get("admin.circular.by.system") : "");
    }

    /** Its subject in the reader's language. */
    public String getSubject() {
        return getPage()
                .text(language.getTag())
                .map(CircularText::subject)
                .filter(subject -> !subject.isEmpty())
                .orElseGet(() -> texts.get("admin.circular.untitled"));
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
}
