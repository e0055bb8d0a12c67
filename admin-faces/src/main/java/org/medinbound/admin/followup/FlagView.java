package org.medinbound.admin.followup;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.followup.Evidence;
import org.medinbound.followup.FlagCase;
import org.medinbound.shared.SystemClock;

/** Words and tones of the work on flags. */
@Named
@RequestScoped
public class FlagView {
    @Inject
    private TextMap texts;

    @Inject
    private Clock clock;

    /** Days since the flag was raised, in words. */
    public String age(FlagCase flag) {
        LocalDate raised = LocalDate.ofInstant(flag.raisedAt(), SystemClock.TOKYO);
        LocalDate today = LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO);
        return texts.of("admin.followup.age.days", ChronoUnit.DAYS.between(raised, today));
    }

    /** Tone of a kind of flag. */
    public String kindTone(String kind) {
        return switch (kind) {
            case "late", "incomplete" -> "wait";
            case "inactive" -> "info";
            default -> "bad";
        };
    }

    /** Tone of a state of work. */
    public String tone(String state) {
        return switch (state) {
            case "OPEN" -> "bad";
            case "EXPLAINED" -> "wait";
            case "ACCEPTED", "CLOSED" -> "ok";
            default -> "info";
        };
    }

    /** Whose turn it is and what to do, in one sentence. */
    public String turn(FlagCase flag) {
        if (flag.withdrawnAt() != null) {
            return texts.of("admin.followup.turn.withdrawn", texts.get("admin.guarantor.cause." + flag.cause()));
        }
        String key = "admin.followup.turn." + flag.state();
        return texts.get(flag.state().equals("TOLD") && flag.decision() != null ? key + ".answered" : key);
    }

    /** How far a letter got, in one word. */
    public String delivery(Evidence.Letter letter) {
        return letter.state() == null ? texts.get("flag.letter.none") : texts.get("mail.state." + letter.state());
    }

    /** Tone of a delivery. */
    public String deliveryTone(Evidence.Letter letter) {
        String state = letter.state() == null ? "DEAD" : letter.state();
        return switch (state) {
            case "SENT" -> "ok";
            case "DEAD" -> "bad";
            default -> "wait";
        };
    }

    /** Minute of Tokyo, or a dash. */
    public String orDash(@Nullable Instant instant) {
        return instant == null ? "–" : texts.dateTime(instant);
    }
}
