package org.medinbound.portal.inquiry;

import java.util.List;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Problems of a refusal, tied to a field of the page when they name none. */
public final class Fields {
    private Fields() {}

    /** The problems, those without a field at the given one. */
    public static List<Problem> at(String field, BusinessRejection refused) {
        return refused.problems().stream()
                .map(p -> p.field() == null ? new Problem(p.code(), field, p.arguments()) : p)
                .toList();
    }
}
