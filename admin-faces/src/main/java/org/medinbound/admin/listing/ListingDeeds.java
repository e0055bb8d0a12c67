package org.medinbound.admin.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.Notices;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.admin.shell.TimelineRow;
import org.medinbound.listing.EntryStep;
import org.medinbound.quality.QualityOfficers;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

/** Does what an officer asks for with entries and tells how it went; names, tones and steps in words. */
@Named("listingView")
@RequestScoped
public class ListingDeeds {
    @Inject
    private Notices notices;

    @Inject
    private TextMap texts;

    @Inject
    private QualityOfficers officers;

    private @Nullable Map<String, String> names;

    /** The outcome when it is done; null, which stays on the page with everything typed, when it is refused. */
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
                    problem.code().equals("listing.changed")
                            ? Problem.of(
                                    problem.code(),
                                    null,
                                    name(problem.arguments().get(0).toString()),
                                    texts.get("listing.event."
                                            + problem.arguments().get(1)))
                            : problem);
        }
        return new BusinessRejection(refused.kind(), problems);
    }

    /** May the reader act, or only read? */
    public boolean isWorker() {
        return Actors.current().may(Right.HOSPITAL_MANAGE);
    }

    /** Name of whoever acted. */
    public String name(@Nullable String actor) {
        if (actor == null) {
            return "";
        }
        if (actor.startsWith("hospital:")) {
            return texts.get("listing.side.hospital");
        }
        if (actor.startsWith("system:")) {
            return texts.get("admin.quality.side.system");
        }
        Map<String, String> known = names;
        if (known == null) {
            known = officers.names();
            names = known;
        }
        return known.getOrDefault(actor, actor);
    }

    /** Tone of a state. */
    public String tone(@Nullable String state) {
        return switch (state == null ? "" : state) {
            case "PUBLISHED" -> "ok";
            case "SENT" -> "wait";
            case "RETURNED" -> "info";
            default -> "";
        };
    }

    /** Sections in words. */
    public String sections(String codes) {
        return codes.isEmpty() ? "" : words(Arrays.asList(codes.split(",")));
    }

    private String words(List<String> sections) {
        return sections.stream()
                .map(s -> texts.get("listing.section." + s))
                .reduce((a, b) -> a + texts.get("listing.comma") + b)
                .orElse("");
    }

    /** Steps for the time line. */
    public List<TimelineRow> steps(List<EntryStep> steps) {
        return steps.stream()
                .map(step -> new TimelineRow(
                        step.at(),
                        texts.get("listing.event." + step.action()),
                        name(step.actor()),
                        step.words().isEmpty() ? words(step.sections()) : step.words(),
                        tone(step.toState())))
                .toList();
    }
}
