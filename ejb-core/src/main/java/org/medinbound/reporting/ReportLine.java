package org.medinbound.reporting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line as it was understood. What was not told or not understood is null.
 *
 * @param number number of the letter of guarantee, in normal width and upper case
 * @param nationality ISO 3166-1 alpha-2
 * @param sex {@code female}, {@code male}, {@code other}
 * @param visa {@code single}, {@code multiple}
 * @param hospital as it was written
 * @param purpose one of {@link Codes#PURPOSES}
 * @param disease one of {@link Codes#DISEASES}
 * @param companions how many; the names may be fewer, which is a fault
 * @param still reported as still in Japan
 * @param change {@code none}, {@code changed}, {@code cancelled}
 */
public record ReportLine(
        @Nullable String number,
        @Nullable LocalDate issuedOn,
        @Nullable String nationality,
        @Nullable Integer birthYear,
        @Nullable String sex,
        @Nullable String visa,
        @Nullable StayLength stay,
        @Nullable String hospital,
        @Nullable String purpose,
        @Nullable String disease,
        int companions,
        List<String> companionNames,
        @Nullable LocalDate enteredOn,
        @Nullable LocalDate departedOn,
        boolean still,
        @Nullable String explanation,
        String change,
        @Nullable LocalDate changedOn) {
    public ReportLine {
        companionNames = List.copyOf(companionNames);
    }

    /** The last day of the stay, when entry and length are known. */
    public @Nullable LocalDate stayEnd() {
        StayLength length = stay;
        LocalDate entered = enteredOn;
        return length == null || entered == null ? null : length.endOf(entered);
    }

    public boolean isCancelled() {
        return change.equals("cancelled");
    }
}
