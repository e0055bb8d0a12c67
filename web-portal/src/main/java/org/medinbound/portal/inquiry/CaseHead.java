package org.medinbound.portal.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.InquiryForm;
import org.medinbound.inquiry.Standing;
import org.medinbound.portal.web.Page;
import org.medinbound.portal.web.Step;

/** The words of the page of an inquiry: its first line, whose turn it is, and the steps of its way. */
public final class CaseHead {
    private final Page page;
    private final CasePage shown;
    private final Standing standing;
    private final LocalDate today;

    CaseHead(Page page, CasePage shown, LocalDate today) {
        this.page = page;
        this.shown = shown;
        this.standing = shown.standing();
        this.today = today;
    }

    /** What it stands at, in one line. */
    public String title() {
        String key = "inquiry.case.head." + standing.stage();
        return switch (standing.stage()) {
            case "INFORMATION" ->
                standing.turn().equals("DESK") ? page.t(key + "-answered") : page.t(key, standing.asked());
            case "HOSPITALS" ->
                standing.turn().equals("DESK") ? page.t(key + "-asked") : page.t(key, standing.pending());
            case "COMPARING" -> page.t(key, standing.quoted());
            case "ARRANGING" -> page.t(key, chosen());
            default -> page.t(key);
        };
    }

    private String chosen() {
        return shown.answers().stream()
                .filter(a -> a.state().equals("SELECTED"))
                .map(CasePage.Answer::hospitalName)
                .findFirst()
                .orElse("");
    }

    /** Whose turn it is. */
    public String turn() {
        return page.t("inquiry.case.turn." + standing.turn());
    }

    /** By when. */
    public String by() {
        LocalDate due = standing.dueOn();
        if (standing.closeReason() != null) {
            return page.t("inquiry.close." + standing.closeReason());
        }
        if (due == null) {
            return "";
        }
        boolean late = standing.isLate(today) && !standing.turn().equals("PATIENT");
        return page.t(
                "inquiry.case.turn." + standing.turn() + (late ? ".late" : ".by"),
                page.formats().date(due));
    }

    /** The way with the step where it stands. */
    public List<Step> steps() {
        int now =
                switch (standing.stage()) {
                    case "CHECKING" -> 1;
                    case "INFORMATION" -> standing.state().equals("RECEIVED") ? 1 : 2;
                    case "MATCHING", "HOSPITALS" -> 2;
                    case "COMPARING" -> 3;
                    default -> 4;
                };
        List<Step> steps = new ArrayList<>();
        steps.add(step(0, now, "received", standing.receivedAt()));
        steps.add(step(1, now, "checked", shown.when("INQUIRY", "PASS_CHECK").orElse(null)));
        steps.add(step(2, now, "hospitals", null));
        steps.add(step(3, now, "choose", shown.when("INQUIRY", "ACCEPT").orElse(null)));
        return steps;
    }

    private Step step(int number, int now, String key, @Nullable Instant at) {
        String title = page.t("inquiry.case.way." + key);
        if (number < now) {
            return new Step(
                    Step.State.DONE,
                    title,
                    null,
                    at == null ? null : page.formats().date(at));
        }
        LocalDate due = standing.dueOn();
        if (number == now && standing.isOpen()) {
            String until = due == null
                    ? null
                    : page.t("inquiry.case.way.until", page.formats().date(due));
            return new Step(Step.State.NOW, title, null, until);
        }
        return Step.ahead(title, null);
    }

    /** Colour of an answer: done, waiting, refused. */
    public static String tone(String state) {
        return switch (state) {
            case "ACCEPTED", "SELECTED", "SETTLED", "CLEAN", "RELEASED" -> "ok";
            case "SENT", "NEEDS_MORE", "ASKED", "PENDING", "NOT_SCANNED" -> "wait";
            case "DECLINED", "INFECTED" -> "bad";
            case "ANSWERED", "ONWARD" -> "info";
            default -> "";
        };
    }

    /** Names and values of what the sender wrote, without empty ones. */
    public Map<String, String> written() {
        Map<String, String> pairs = new LinkedHashMap<>();
        pairs.put(page.t("inquiry.field.kind"), page.t("inquiry.kind." + standing.kind()));
        pairs.put(page.t("inquiry.field.residence"), Choices.country(standing.residence(), page.language()));
        pairs.put(page.t("inquiry.field.birthYear"), String.valueOf(standing.birthYear()));
        pairs.put(page.t("inquiry.field.sex"), page.t("inquiry.sex." + standing.sex()));
        for (String field : InquiryForm.MEDICAL) {
            put(pairs, field);
        }
        pairs.put(page.t("inquiry.field.wantedTime"), page.t("inquiry.time." + standing.wantedTime()));
        pairs.put(page.t("inquiry.field.companions"), page.formats().number(standing.companions()));
        put(pairs, "wishes");
        return pairs;
    }

    private void put(Map<String, String> pairs, String field) {
        String text = shown.medical().getOrDefault(field, "");
        if (!text.isEmpty()) {
            pairs.put(page.t("inquiry.field." + field), text);
        }
    }
}
