package org.medinbound.admin.helpdesk;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.helpdesk.MinistryMatters;
import org.medinbound.helpdesk.QuestionPage;
import org.medinbound.helpdesk.QuestionRow;
import org.medinbound.shared.BusinessRejection;

/** The ministry's list of what the desk handed over, and one matter with its answer. */
@Named
@ViewScoped
public class MatterScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MinistryMatters matters;

    @Inject
    private transient Notices notices;

    private boolean all;
    private String reference = "";
    private long seen;
    private @Nullable String answer;
    private transient @Nullable List<QuestionRow> rows;
    private transient @Nullable QuestionPage page;

    public void open() {
        seen = getPage().row().lastEvent();
    }

    public List<QuestionRow> getRows() {
        List<QuestionRow> known = rows == null ? matters.list(all) : rows;
        rows = known;
        return known;
    }

    public QuestionPage getPage() {
        QuestionPage shown = page == null ? matters.open(reference) : page;
        page = shown;
        return shown;
    }

    /** The hand-over that waits, or null. */
    public QuestionPage.@Nullable HandOver getWaiting() {
        return getPage().openHandOver().orElse(null);
    }

    public Map<String, String> getNames() {
        return matters.officers();
    }

    public @Nullable String decide() {
        try {
            matters.decide(reference, seen, TemplateScreen.text(answer));
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND) {
                throw refused;
            }
            if (refused.code().equals("question.changed")) {
                notices.warn("admin.helpdesk.changed");
            } else {
                notices.refuse(refused);
            }
            page = null;
            seen = getPage().row().lastEvent();
            return null;
        }
        notices.doneOnNextPage("admin.helpdesk.done.decide");
        return "/matters/list.xhtml?faces-redirect=true";
    }

    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public String getReference() {
        return reference;
    }

    public void setReference(@Nullable String reference) {
        this.reference = reference == null ? "" : reference.strip();
    }

    public @Nullable String getAnswer() {
        return answer;
    }

    public void setAnswer(@Nullable String answer) {
        this.answer = answer;
    }
}
