package org.medinbound.admin.listing;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.quality.Deeds;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.admin.shell.TimelineRow;
import org.medinbound.listing.EntryStep;

/** Does what an officer asks for with entries and tells how it went; names, tones and steps in words. */
@Named("listingView")
@RequestScoped
public class ListingDeeds {
    @Inject
    private TextMap texts;

    @Inject
    private Deeds deeds;

    /** As the other deeds of quality staff: null, which stays on the page with everything typed, when it is refused. */
    public @Nullable String act(Runnable deed, String done, String outcome) {
        return deeds.act(deed, done, outcome);
    }

    /** May the reader act, or only read? */
    public boolean isWorker() {
        return Actors.current().may(Right.HOSPITAL_MANAGE);
    }

    /** Name of whoever acted. */
    public String name(@Nullable String actor) {
        return deeds.name(actor);
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
