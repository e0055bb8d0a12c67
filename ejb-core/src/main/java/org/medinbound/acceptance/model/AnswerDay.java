package org.medinbound.acceptance.model;

import java.time.LocalDate;
import org.medinbound.shared.WorkingDays;

/** By when a hospital is to answer, when its calendar changes: it keeps as many of its own working days as it had left. */
public final class AnswerDay {
    private AnswerDay() {}

    /**
     * The day after the change; the same when no working day up to it was closed or opened, or when it is over.
     *
     * @param before the hospital's working days until now
     * @param after those from now on
     */
    public static LocalDate moved(WorkingDays before, WorkingDays after, LocalDate today, LocalDate due) {
        int left = workingDays(before, today, due);
        if (left == 0 || left == workingDays(after, today, due)) {
            return due;
        }
        return after.plus(today, left);
    }

    private static int workingDays(WorkingDays calendar, LocalDate today, LocalDate due) {
        return due.isAfter(today)
                ? (int) today.plusDays(1)
                        .datesUntil(due.plusDays(1))
                        .filter(calendar::isWorkingDay)
                        .count()
                : 0;
    }
}
