package org.medinbound.application;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one paper or condition.
 *
 * @param item the rule behind it
 * @param computed what follows from dates and figures alone; {@link Result#OPEN} when only a reader of the paper can tell
 * @param reason code of why ({@code application.why.<code>}), empty when there is nothing to explain
 * @param arguments of the reason's text
 * @param checked what the officer noted, or null
 * @param note the officer's words, empty when there are none
 */
public record Finding(
        RuleItem item,
        Result computed,
        String reason,
        List<Object> arguments,
        @Nullable Result checked,
        String note) {
    public Finding {
        arguments = List.copyOf(arguments);
    }

    /**
     * The result that counts. What the computer finds wrong stays wrong whatever was noted, with one exception: a condition may be
     * left to the ministry's judgement. A required paper never can.
     */
    public Result result() {
        Result noted = checked;
        if (noted == Result.LEFT_TO_MINISTRY && !item.isPaper()) {
            return noted;
        }
        if (computed.isDefect()) {
            return computed;
        }
        if (!item.isPaper()) {
            return noted != null && noted.isDefect() ? noted : computed;
        }
        return noted == null || noted == Result.LEFT_TO_MINISTRY ? computed : noted;
    }

    /** Does it stand in the way of a complete application? */
    public boolean holdsUp() {
        Result result = result();
        return item.required()
                ? result != Result.FOUND && result != Result.LEFT_TO_MINISTRY && result != Result.NOT_NEEDED
                : result.isDefect();
    }

    /** The same with what the officer noted. */
    public Finding noted(@Nullable Result result, String words) {
        return new Finding(item, computed, reason, arguments, result, words);
    }
}
