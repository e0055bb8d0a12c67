package org.medinbound.acceptance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.document.StoredFile;
import org.medinbound.inquiry.Person;

/**
 * An acceptance request as its hospital sees it.
 *
 * @param age in this year; the patient may be one year younger
 * @param medical free texts by field name
 * @param note words of the desk; may be empty
 * @param person null until the patient accepted this hospital's quotation
 * @param reason the reason it declined with
 * @param words what the hospital wrote with its answer; may be empty
 * @param quotation null until it accepted
 */
public record RequestPage(
        String reference,
        String hospitalName,
        String state,
        Instant sentAt,
        LocalDate dueOn,
        @Nullable Instant answeredAt,
        String kind,
        String language,
        String residence,
        int age,
        String sex,
        @Nullable String specialty,
        String wantedTime,
        int companions,
        Map<String, String> medical,
        String note,
        List<StoredFile> files,
        @Nullable Person person,
        @Nullable Reason reason,
        String words,
        @Nullable Quotation quotation) {
    public RequestPage {
        medical = Map.copyOf(medical);
        files = List.copyOf(files);
    }

    /** Can the hospital still answer? */
    public boolean isAwaited() {
        return state.equals("SENT") || state.equals("NEEDS_MORE");
    }
}
