package org.medinbound.admin.quality;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Notices;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.quality.QualityOfficers;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Does what an officer asks for and tells how it went; a refusal leaves everything typed where it is. */
@Named("qualityDeeds")
@RequestScoped
public class Deeds {
    /** Refusals that name who was quicker and what was done. */
    private static final Set<String> CHANGED = Set.of("vetting.changed", "listing.changed");

    @Inject
    private Notices notices;

    @Inject
    private TextMap texts;

    @Inject
    private QualityOfficers officers;

    private @Nullable Map<String, String> names;

    /** The outcome when it is done; null, which stays on the page, when it is refused. */
    public @Nullable String act(Runnable deed, String done, String outcome) {
        try {
            deed.run();
        } catch (BusinessRejection refused) {
            if (refused.kind() == BusinessRejection.Kind.NOT_FOUND
                    || refused.kind() == BusinessRejection.Kind.FORBIDDEN) {
                throw refused;
            }
            notices.refuse(told(refused));
            FacesContext.getCurrentInstance().renderResponse();
            return null;
        }
        notices.doneOnNextPage(done);
        return outcome;
    }

    /** Who was quicker, by name, and what was done, in words. */
    private BusinessRejection told(BusinessRejection refused) {
        List<Problem> problems = new ArrayList<>();
        for (Problem problem : refused.problems()) {
            problems.add(
                    CHANGED.contains(problem.code())
                            ? Problem.of(
                                    problem.code(),
                                    null,
                                    name(problem.arguments().get(0).toString()),
                                    texts.of(problem.code().replace("changed", "event.")
                                            + problem.arguments().get(1)))
                            : problem);
        }
        return new BusinessRejection(refused.kind(), problems);
    }

    /** Name of whoever acted. */
    public String name(@Nullable String actor) {
        if (actor == null) {
            return "";
        }
        Map<String, String> known = names;
        if (known == null) {
            known = officers.names();
            names = known;
        }
        if (actor.startsWith("hospital:")) {
            return texts.get("admin.quality.side.hospital");
        }
        return actor.startsWith("system:") ? texts.get("admin.quality.side.system") : known.getOrDefault(actor, actor);
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    static LocalDate day(@Nullable String typed, String field) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("vetting.date", field);
        }
    }
}
