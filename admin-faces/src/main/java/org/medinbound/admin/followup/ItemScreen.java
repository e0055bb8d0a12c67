package org.medinbound.admin.followup;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.Notices;
import org.medinbound.guarantor.EscalationEntry;
import org.medinbound.guarantor.MinistryDecision;
import org.medinbound.guarantor.MinistryDecisions;
import org.medinbound.shared.BusinessRejection;

/** One item told to the ministry: the facts, the decisions so far, and the next one. */
@Named
@ViewScoped
public class ItemScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MinistryDecisions decisions;

    @Inject
    private transient Notices notices;

    private long id;
    private int seen;
    private @Nullable String decision;
    private @Nullable String decidedOn;
    private @Nullable String words;
    private transient MinistryDecisions.@Nullable Item item;

    /** First showing: remembers how many decisions this page shows. */
    public void open() {
        seen = getDecisions().size();
    }

    public EscalationEntry getEntry() {
        return item().entry();
    }

    public List<MinistryDecision> getDecisions() {
        return item().decisions();
    }

    private MinistryDecisions.Item item() {
        MinistryDecisions.Item known = item;
        if (known == null) {
            known = decisions.item(id);
            item = known;
        }
        return known;
    }

    public boolean isDecider() {
        return Actors.current().may(Right.ESCALATION_DECIDE);
    }

    public boolean isDesk() {
        return Actors.current().may(Right.GUARANTOR_WORK);
    }

    public List<String> getCodes() {
        return MinistryDecision.CODES;
    }

    /** Puts the decision on record; a refusal leaves everything typed and shows what others decided. */
    public @Nullable String decide() {
        try {
            decisions.decide(id, seen, decision, day(decidedOn), words == null ? "" : words);
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND
                    || refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                throw refused;
            }
            notices.refuse(refused);
            again();
            FacesContext.getCurrentInstance().renderResponse();
            return null;
        }
        return back("admin.followup.item.done");
    }

    public String takeUp(long number) {
        decisions.takeUp(number);
        return back("admin.followup.decision.taken.done");
    }

    /** Shows what is on record by now; the next act is on that. */
    void again() {
        item = null;
        seen = getDecisions().size();
    }

    int seen() {
        return seen;
    }

    String back(String done) {
        notices.doneOnNextPage(done);
        return "/guarantor/item.xhtml?faces-redirect=true&id=" + id;
    }

    /** The day of a date field; null when it is empty or none. */
    static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return typed == null || typed.isBlank() ? null : LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public @Nullable String getDecision() {
        return decision;
    }

    public void setDecision(@Nullable String decision) {
        this.decision = decision;
    }

    public @Nullable String getDecidedOn() {
        return decidedOn;
    }

    public void setDecidedOn(@Nullable String decidedOn) {
        this.decidedOn = decidedOn;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
