package org.medinbound.admin.experience;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.Notices;
import org.medinbound.experience.Complaint;
import org.medinbound.experience.ComplaintDesk;
import org.medinbound.shared.BusinessRejection;

/** One complaint: read, taken, answered. What was typed stays when somebody else was quicker. */
@Named
@ViewScoped
public class ComplaintScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ComplaintDesk desk;

    @Inject
    private transient Language language;

    @Inject
    private transient Notices notices;

    private String reference = "";
    private long seen = -1;
    private @Nullable String answer;
    private transient @Nullable Complaint complaint;

    public Complaint getComplaint() {
        Complaint known = complaint;
        if (known == null) {
            known = desk.find(reference, language.getTag());
            complaint = known;
            if (seen < 0) {
                seen = known.version();
            }
        }
        return known;
    }

    public @Nullable String take() {
        return act(() -> desk.take(reference, seen), "admin.complaint.taken");
    }

    public @Nullable String uphold() {
        return act(() -> desk.answer(reference, seen, true, text()), "admin.complaint.answered");
    }

    public @Nullable String reject() {
        return act(() -> desk.answer(reference, seen, false, text()), "admin.complaint.answered");
    }

    private @Nullable String act(Runnable deed, String done) {
        try {
            deed.run();
        } catch (BusinessRejection refused) {
            if (refused.kind() != BusinessRejection.Kind.CONFLICT) {
                throw refused;
            }
            notices.refuse(refused);
            complaint = null;
            seen = getComplaint().version();
            return null;
        }
        notices.doneOnNextPage(done);
        return "/complaint/open.xhtml?faces-redirect=true&ref=" + reference;
    }

    private String text() {
        return answer == null ? "" : answer;
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
