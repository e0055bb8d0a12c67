package org.medinbound.portal.listing;

import java.util.ArrayList;
import java.util.List;
import org.medinbound.portal.web.Page;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Refusals in the words of a hospital: who was quicker, and what was done. */
final class EntryRefusals {
    private EntryRefusals() {}

    static List<Problem> told(BusinessRejection refused, Page page) {
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : refused.problems()) {
            problems.add(problem.code().equals("listing.changed") ? changed(problem, page) : problem);
        }
        return problems;
    }

    private static Problem changed(Problem problem, Page page) {
        boolean own = problem.arguments().get(0).toString().startsWith("hospital:");
        return Problem.of(
                problem.code(),
                null,
                page.t(own ? "listing.side.colleague" : "listing.side.desk"),
                page.t("listing.event." + problem.arguments().get(1)));
    }

    static int status(BusinessRejection refused) {
        return refused.kind() == BusinessRejection.Kind.CONFLICT ? 409 : 422;
    }
}
