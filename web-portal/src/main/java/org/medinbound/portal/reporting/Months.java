package org.medinbound.portal.reporting;

import java.time.DateTimeException;
import java.time.YearMonth;
import org.medinbound.shared.BusinessRejection;

/** Months as they stand in addresses. */
final class Months {
    private Months() {}

    /** @throws BusinessRejection NOT_FOUND for what is no month */
    static YearMonth of(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException e) {
            throw BusinessRejection.notFound();
        }
    }

    /** The address of a month's page, or of one below it. */
    static String path(YearMonth month, String below) {
        return "/my/agency/reports/" + month + below;
    }
}
