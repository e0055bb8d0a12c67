package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.quality.Assessment;
import org.medinbound.quality.VettingReview;
import org.medinbound.quality.VettingTimes;
import org.medinbound.shared.BusinessRejection;

/** Scoring the chosen criterion, and asking the hospital about it. */
@Named
@ViewScoped
public class ScoreScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private VettingScreen screen;

    @Inject
    private transient VettingReview review;

    @Inject
    private transient VettingTimes times;

    private @Nullable String score;
    private @Nullable String comment;
    private @Nullable String question;
    private @Nullable String dueOn;

    public @Nullable String save() {
        String typed = Deeds.text(getScore());
        if (!typed.matches("[0-3]|na")) {
            return screen.act(
                    () -> {
                        throw BusinessRejection.invalid("vetting.score", "score");
                    },
                    "",
                    "");
        }
        return screen.act(
                () -> review.score(
                        screen.getReference(),
                        screen.getSeen(),
                        code(),
                        !typed.equals("na"),
                        typed.equals("na") ? null : Integer.valueOf(typed),
                        Deeds.text(comment)),
                "admin.quality.done.score",
                "&c=" + next());
    }

    public @Nullable String ask() {
        return screen.act(
                () -> review.ask(
                        screen.getReference(),
                        screen.getSeen(),
                        code(),
                        Deeds.text(question),
                        Deeds.day(getDueOn(), "dueOn")),
                "admin.quality.done.ask",
                "&c=" + code());
    }

    public @Nullable String closeQuestion(long id) {
        return screen.act(
                () -> review.closeQuestion(screen.getReference(), screen.getSeen(), id),
                "admin.quality.done.close-question",
                "&c=" + code());
    }

    private String code() {
        return Deeds.text(screen.getCode());
    }

    /** The next criterion in order; after the last one none, which shows the whole. */
    private String next() {
        List<String> codes = screen.getFile().assessments().stream()
                .map(a -> a.criterion().code())
                .toList();
        int at = codes.indexOf(code());
        return at + 1 < codes.size() ? codes.get(at + 1) : "";
    }

    public @Nullable String getScore() {
        Assessment chosen = screen.getChosen();
        if (score == null && chosen != null && chosen.isReviewed()) {
            Integer given = chosen.reviewScore();
            score = given == null ? (chosen.reviewedBy() == null ? null : "na") : given.toString();
        }
        return score;
    }

    public void setScore(@Nullable String score) {
        this.score = score;
    }

    public @Nullable String getComment() {
        Assessment chosen = screen.getChosen();
        if (comment == null && chosen != null) {
            comment = chosen.reviewText();
        }
        return comment;
    }

    public void setComment(@Nullable String comment) {
        this.comment = comment;
    }

    public @Nullable String getQuestion() {
        return question;
    }

    public void setQuestion(@Nullable String question) {
        this.question = question;
    }

    public @Nullable String getDueOn() {
        if (dueOn == null) {
            dueOn = times.within(VettingTimes.ANSWER).toString();
        }
        return dueOn;
    }

    public void setDueOn(@Nullable String dueOn) {
        this.dueOn = dueOn;
    }
}
