package org.medinbound.registry;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change notice of an agency.
 *
 * @param kind {@code REGISTER}, {@code CONTACT_ADD}, {@code CONTACT_CHANGE} or {@code CONTACT_END}
 * @param contact the contact it is about, for the last two
 * @param before the fields as they were when it was proposed, by keys of texts
 * @param after the fields as they shall be
 * @param state name of the state
 * @param reason why it was refused; empty when it was not
 */
public record ChangeNotice(
        long id,
        String number,
        String agency,
        String kind,
        @Nullable Long contact,
        Map<String, String> before,
        Map<String, String> after,
        String note,
        String state,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        String reason) {
    public ChangeNotice {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    /** A field, old against new. */
    public record Line(String field, String before, String after) {
        public boolean differs() {
            return !before.equals(after);
        }
    }

    /** Every field in order, old against new. */
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        for (String field : kind.equals("REGISTER") ? NoticeFields.REGISTER : NoticeFields.CONTACT) {
            lines.add(new Line(field, before.getOrDefault(field, ""), after.getOrDefault(field, "")));
        }
        return lines;
    }

    public boolean isOpen() {
        return state.equals("PROPOSED");
    }
}
