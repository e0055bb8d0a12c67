package org.medinbound.admin.followup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.followup.FlagCase;
import org.medinbound.followup.FlagWork;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** The acts of the desk as the page offers them. */
final class FlagActions {
    private FlagActions() {}

    /** What can be done in the flag's state, the likely next act first. */
    static List<String> of(FlagCase flag) {
        if (flag.withdrawnAt() != null) {
            return List.of("NOTE");
        }
        return switch (flag.state()) {
            case "OPEN" -> List.of("CONTACT", "NOTE", "ACCEPT", "TELL", "CLOSE");
            case "EXPLAINED" -> List.of("ACCEPT", "TELL", "CONTACT", "NOTE", "CLOSE");
            case "ACCEPTED" -> List.of("CLOSE", "TELL", "NOTE", "REOPEN");
            case "TOLD" -> List.of("CLOSE", "CONTACT", "NOTE");
            case "CLOSED" -> List.of("NOTE", "REOPEN");
            default -> List.of("NOTE", "CONTACT", "ACCEPT", "TELL", "CLOSE");
        };
    }

    static void perform(
            FlagWork work,
            @Nullable String action,
            String item,
            int seen,
            @Nullable String reason,
            @Nullable String words) {
        switch (action == null ? "" : action) {
            case "CONTACT" -> work.contact(item, seen, words);
            case "NOTE" -> work.note(item, seen, words);
            case "ACCEPT" -> work.accept(item, seen, reason, words);
            case "TELL" -> work.tell(item, seen, words);
            case "CLOSE" -> work.close(item, seen, words);
            case "REOPEN" -> work.reopen(item, seen, words);
            default -> throw BusinessRejection.invalid("flag.action", "action");
        }
    }

    /** Agencies have no name in the table of staff: their acts are told as the agency's. */
    static BusinessRejection inWords(BusinessRejection refused, TextMap texts) {
        return new BusinessRejection(
                refused.kind(),
                refused.problems().stream()
                        .map(problem -> problem.code().equals("flag.changed")
                                        && problem.arguments().get(0).toString().contains(":")
                                ? Problem.of(
                                        problem.code(),
                                        null,
                                        texts.get("admin.followup.step.agency"),
                                        problem.arguments().get(1))
                                : problem)
                        .toList());
    }
}
