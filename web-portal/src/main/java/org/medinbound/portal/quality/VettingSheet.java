package org.medinbound.portal.quality;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Step;
import org.medinbound.quality.Assessment;
import org.medinbound.quality.Criterion;
import org.medinbound.quality.Lack;
import org.medinbound.quality.VettingFile;

/** What the page of a hospital's vetting says first: where it stands, whose turn it is, how far each area is. */
public final class VettingSheet {
    private final VettingFile file;
    private final Page page;
    private final List<Lack> lacks;

    VettingSheet(VettingFile file, LocalDate today, Page page) {
        this.file = file;
        this.page = page;
        this.lacks = file.lacks(today);
    }

    /** Criteria of one area with what is missing. */
    public record Area(String area, List<Assessment> assessments, int answered, int lacking) {}

    public List<Area> areas() {
        List<Area> areas = new ArrayList<>();
        for (String area : Criterion.AREAS) {
            List<Assessment> within = file.assessments().stream()
                    .filter(a -> a.criterion().area().equals(area))
                    .toList();
            if (!within.isEmpty()) {
                areas.add(new Area(
                        area,
                        within,
                        (int) within.stream().filter(Assessment::isAnswered).count(),
                        (int) lacks.stream().filter(l -> l.area().equals(area)).count()));
            }
        }
        return areas;
    }

    /** What is missing for a criterion. */
    public List<Lack> lacksOf(String code) {
        return lacks.stream().filter(l -> l.code().equals(code)).toList();
    }

    /** Does the review stand still until the hospital answers? */
    public boolean asked() {
        return file.row().state().equals("REVIEW") && file.row().turn().equals("HOSPITAL");
    }

    public boolean complete() {
        return lacks.isEmpty();
    }

    public int answered() {
        return (int) file.assessments().stream().filter(Assessment::isAnswered).count();
    }

    /** The first criterion that is not complete yet, else the first. */
    public String nextCode() {
        return lacks.isEmpty()
                ? file.assessments().get(0).criterion().code()
                : lacks.get(0).code();
    }

    /** Tone of the state. */
    public String tone() {
        return switch (file.row().state()) {
            case "ACCEPTED" -> "ok";
            case "CONDITIONAL", "RETURNED" -> "wait";
            case "REFUSED", "REFUSAL_UPHELD" -> "bad";
            default -> "info";
        };
    }

    /** The steps, newest last; what staff wrote for the hospital stands below. */
    public List<Step> steps() {
        return file.events().stream()
                .map(e -> new Step(
                        Step.State.DONE,
                        page.t("vetting.event." + e.action()),
                        text(e),
                        page.formats().dateTime(e.at())))
                .toList();
    }

    private static String text(VettingFile.Event event) {
        boolean forHospital = List.of(
                        "RETURN",
                        "ACCEPT",
                        "ACCEPT_WITH_CONDITIONS",
                        "REFUSE",
                        "APPEAL",
                        "UPHOLD",
                        "GRANT",
                        "PLAN_VISIT")
                .contains(event.action());
        return forHospital ? event.words() : "";
    }
}
