package org.medinbound.admin.followup;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.Notices;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.admin.shell.TimelineRow;
import org.medinbound.followup.Evidence;
import org.medinbound.followup.FlagCase;
import org.medinbound.followup.FlagEvidence;
import org.medinbound.followup.FlagWork;
import org.medinbound.guarantor.MinistryDecisions;
import org.medinbound.shared.BusinessRejection;

/** One flag: where the work stands, the evidence, and the next act. */
@Named
@ViewScoped
public class FlagCaseScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient FlagEvidence evidence;

    @Inject
    private transient FlagWork work;

    @Inject
    private transient MinistryDecisions decisions;

    @Inject
    private transient Notices notices;

    @Inject
    private transient TextMap texts;

    private String item = "";
    private int seen;
    private @Nullable String action;
    private @Nullable String reason;
    private @Nullable String words;
    private transient @Nullable Evidence shown;

    /** First showing: remembers the version that this page shows. */
    public void open() {
        seen = getEvidence().flag().version();
    }

    public Evidence getEvidence() {
        Evidence known = shown;
        if (known == null) {
            known = evidence.of(item);
            shown = known;
        }
        return known;
    }

    public FlagCase getFlag() {
        return getEvidence().flag();
    }

    public boolean isWorker() {
        return Actors.current().may(Right.GUARANTOR_WORK);
    }

    /** What the officer can do now. */
    public List<String> getActions() {
        return FlagActions.of(getFlag());
    }

    /** Puts the chosen act on record; a refusal leaves everything typed where it is and shows the newest state. */
    public @Nullable String act() {
        try {
            FlagActions.perform(work, action, item, seen, reason, words);
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND
                    || refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                throw refused;
            }
            notices.refuse(FlagActions.inWords(refused, texts));
            shown = null;
            seen = getFlag().version();
            FacesContext.getCurrentInstance().renderResponse();
            return null;
        }
        notices.doneOnNextPage("admin.followup.done");
        return "/guarantor/flag.xhtml?faces-redirect=true&item=" + item;
    }

    /** The desk has read the ministry's decision. */
    public String takeUp(long decision) {
        decisions.takeUp(decision);
        notices.doneOnNextPage("admin.followup.decision.taken.done");
        return "/guarantor/flag.xhtml?faces-redirect=true&item=" + item;
    }

    /** What was done, newest first. */
    public List<TimelineRow> getTimeline() {
        return FlagTimeline.of(getEvidence(), texts);
    }

    public String getItem() {
        return item;
    }

    public void setItem(@Nullable String item) {
        this.item = item == null ? "" : item.strip();
    }

    public @Nullable String getAction() {
        return action;
    }

    public void setAction(@Nullable String action) {
        this.action = action;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public void setReason(@Nullable String reason) {
        this.reason = reason;
    }

    public List<String> getReasons() {
        return FlagCase.REASONS;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
