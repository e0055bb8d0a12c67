package org.medinbound.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/** A letter of guarantee behind a number. No names of persons. */
public record LetterLine(
        YearMonth month,
        String number,
        String agency,
        String letter,
        @Nullable LocalDate issuedOn,
        @Nullable String nationality,
        @Nullable String visa,
        @Nullable String purpose,
        @Nullable String hospital,
        boolean cancelled) {}
