package org.medinbound.guarantor;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.guarantor.store.Decisions;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Reads what was typed about a decision of the ministry; every faulty field is named at once. */
final class DecisionCheck {
    /** Longest words of a decision. */
    static final int LONGEST = 2_000;

    /** Longest name of who decided. */
    static final int LONGEST_NAME = 100;

    private DecisionCheck() {}

    /** As the ministry's officer typed it. */
    static Decisions.Added own(
            long item, int number, @Nullable String decision, @Nullable LocalDate on, String words, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        String code = code(decision, problems);
        LocalDate day = day(on, today, problems);
        words(code, words, problems);
        refuse(problems);
        return new Decisions.Added(item, number, code, day, words.strip(), MinistryDecision.SCREEN, null, null);
    }

    /** As the desk typed what came another way. */
    static Decisions.Added outside(long item, int number, MinistryDecisions.Outside typed, LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        String code = code(typed.decision(), problems);
        LocalDate day = day(typed.on(), today, problems);
        words(code, typed.words(), problems);
        String way = typed.way();
        if (way == null || !MinistryDecision.WAYS.contains(way)) {
            problems.add(Problem.of("escalation.way", "way"));
            way = "";
        }
        String who = typed.decidedBy().strip();
        if (who.isEmpty() || who.length() > LONGEST_NAME) {
            problems.add(Problem.of("escalation.decided-by", "decidedBy", LONGEST_NAME));
        }
        refuse(problems);
        return new Decisions.Added(item, number, code, day, typed.words().strip(), way, who, typed.file());
    }

    private static String code(@Nullable String decision, List<Problem> problems) {
        if (decision == null || !MinistryDecision.CODES.contains(decision)) {
            problems.add(Problem.of("escalation.decision", "decision"));
            return "";
        }
        return decision;
    }

    private static LocalDate day(@Nullable LocalDate on, LocalDate today, List<Problem> problems) {
        if (on == null || on.isAfter(today)) {
            problems.add(Problem.of("escalation.decided-on", "decidedOn"));
            return today;
        }
        return on;
    }

    private static void words(String code, String words, List<Problem> problems) {
        if (words.length() > LONGEST || (code.equals("OTHER") && words.isBlank())) {
            problems.add(Problem.of("escalation.words", "words", LONGEST));
        }
    }

    private static void refuse(List<Problem> problems) {
        if (!problems.isEmpty()) {
            throw BusinessRejection.invalid(problems);
        }
    }
}
