package org.medinbound.admin.followup;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.guarantor.MinistryDecision;
import org.medinbound.guarantor.MinistryDecisions;
import org.medinbound.shared.BusinessRejection;

/** The desk puts a decision on record that came by letter, mail, telephone or in a meeting. */
@Named
@ViewScoped
public class OutsideScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MinistryDecisions decisions;

    @Inject
    private transient Notices notices;

    @Inject
    private ItemScreen item;

    private @Nullable String decision;
    private @Nullable String decidedOn;
    private @Nullable String way;
    private @Nullable String decidedBy;
    private @Nullable String words;
    private transient @Nullable Part upload;

    /** A refusal leaves everything typed, the file apart, which a browser does not give again. */
    public @Nullable String record() throws IOException {
        try {
            decisions.record(
                    item.getId(),
                    item.seen(),
                    new MinistryDecisions.Outside(
                            decision, ItemScreen.day(decidedOn), text(words), way, text(decidedBy), file()));
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND
                    || refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                throw refused;
            }
            notices.refuse(refused);
            item.again();
            FacesContext.getCurrentInstance().renderResponse();
            return null;
        }
        return item.back("admin.flags.outside.done");
    }

    private @Nullable UUID file() throws IOException {
        Part part = upload;
        if (part == null || part.getSize() == 0) {
            return null;
        }
        try (InputStream content = part.getInputStream()) {
            return decisions.attach(item.getId(), String.valueOf(part.getSubmittedFileName()), content);
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    public List<String> getWays() {
        return MinistryDecision.WAYS;
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

    public @Nullable String getWay() {
        return way;
    }

    public void setWay(@Nullable String way) {
        this.way = way;
    }

    public @Nullable String getDecidedBy() {
        return decidedBy;
    }

    public void setDecidedBy(@Nullable String decidedBy) {
        this.decidedBy = decidedBy;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }

    public @Nullable Part getUpload() {
        return upload;
    }

    public void setUpload(@Nullable Part upload) {
        this.upload = upload;
    }
}
