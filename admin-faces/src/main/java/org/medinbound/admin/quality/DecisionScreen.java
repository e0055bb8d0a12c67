package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.quality.ConditionForm;
import org.medinbound.quality.VettingDecision;
import org.medinbound.quality.VettingReview;

/** The proposal, the second person's decision, and the third person's on an appeal. */
@Named
@ViewScoped
public class DecisionScreen implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CONDITIONS = 3;

    @Inject
    private VettingScreen screen;

    @Inject
    private transient VettingReview review;

    @Inject
    private transient VettingDecision decision;

    private @Nullable String proposal;
    private @Nullable String words;
    private final List<Condition> conditions = new ArrayList<>();

    /** One line of conditions as typed. */
    public static final class Condition implements Serializable {
        private static final long serialVersionUID = 1L;
        private @Nullable String code;
        private @Nullable String words;
        private @Nullable String dueOn;

        public @Nullable String getCode() {
            return code;
        }

        public void setCode(@Nullable String code) {
            this.code = code;
        }

        public @Nullable String getWords() {
            return words;
        }

        public void setWords(@Nullable String words) {
            this.words = words;
        }

        public @Nullable String getDueOn() {
            return dueOn;
        }

        public void setDueOn(@Nullable String dueOn) {
            this.dueOn = dueOn;
        }
    }

    public List<Condition> getConditions() {
        while (conditions.size() < CONDITIONS) {
            conditions.add(new Condition());
        }
        return conditions;
    }

    public @Nullable String propose() {
        return screen.act(
                () -> review.propose(
                        screen.getReference(), screen.getSeen(), Deeds.text(getProposal()), Deeds.text(words)),
                "admin.quality.done.propose",
                "");
    }

    public @Nullable String sendBack() {
        return screen.act(
                () -> decision.sendBack(screen.getReference(), screen.getSeen(), Deeds.text(words)),
                "admin.quality.done.send-back",
                "");
    }

    public @Nullable String accept() {
        return screen.act(
                () -> decision.accept(screen.getReference(), screen.getSeen(), Deeds.text(words), typedConditions()),
                "admin.quality.done.accept",
                "");
    }

    public @Nullable String refuse() {
        return screen.act(
                () -> decision.refuse(screen.getReference(), screen.getSeen(), Deeds.text(words)),
                "admin.quality.done.refuse",
                "");
    }

    public @Nullable String decideAppeal(boolean grant) {
        return screen.act(
                () -> decision.decideAppeal(screen.getReference(), screen.getSeen(), grant, Deeds.text(words)),
                "admin.quality.done.appeal",
                "");
    }

    /** Lines in which something was typed. */
    private List<ConditionForm> typedConditions() {
        return getConditions().stream()
                .filter(c -> c.getWords() != null)
                .map(c -> new ConditionForm(
                        Deeds.text(c.getCode()), Deeds.text(c.getWords()), Deeds.day(c.getDueOn(), "reasons")))
                .toList();
    }

    public @Nullable String getProposal() {
        if (proposal == null) {
            proposal = screen.getFile().suggestion();
        }
        return proposal;
    }

    public void setProposal(@Nullable String proposal) {
        this.proposal = proposal;
    }

    public @Nullable String getWords() {
        return words;
    }

    public void setWords(@Nullable String words) {
        this.words = words;
    }
}
