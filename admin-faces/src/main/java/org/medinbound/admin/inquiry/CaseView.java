package org.medinbound.admin.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.admin.shell.TimelineRow;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.InquiryForm;
import org.medinbound.inquiry.Standing;
import org.medinbound.shared.Languages;

/** Words and colours of a case for the desk's pages. */
@Named
@RequestScoped
public class CaseView {
    @Inject
    private TextMap texts;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    public String country(String code) {
        return new Locale.Builder().setRegion(code).build().getDisplayCountry(Locale.forLanguageTag(language.getTag()));
    }

    public String languageName(String tag) {
        return Languages.ownName(tag);
    }

    public boolean late(Standing standing) {
        return standing.isLate(LocalDate.now(clock));
    }

    /** Colour of whose turn it is. */
    public String turnTone(Standing standing) {
        if (late(standing)) {
            return "bad";
        }
        return standing.turn().equals("DESK") ? "wait" : standing.turn().equals("NOBODY") ? "" : "info";
    }

    /** Colour of a state of a part. */
    public String tone(String state) {
        return switch (state) {
            case "ACCEPTED", "SELECTED", "SETTLED", "CLEAN", "RELEASED" -> "ok";
            case "NEEDS_MORE", "ANSWERED", "PENDING", "NOT_SCANNED" -> "wait";
            case "DECLINED", "INFECTED" -> "bad";
            case "SENT", "ASKED", "ONWARD" -> "info";
            default -> "";
        };
    }

    /** A range in yen; empty when there is none. */
    public String yen(@Nullable Long low, @Nullable Long high) {
        if (low == null || high == null) {
            return "";
        }
        String from = String.format(Locale.ROOT, "¥%,d", low);
        return low.equals(high) ? from : from + " – " + String.format(Locale.ROOT, "¥%,d", high);
    }

    /** What the sender wrote, by label. */
    public Map<String, String> medical(CasePage page) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String field : InquiryForm.MEDICAL) {
            String text = page.medical().getOrDefault(field, "");
            if (!text.isEmpty()) {
                pairs.put(texts.of("inquiry.field." + field), text);
            }
        }
        String wishes = page.medical().getOrDefault("wishes", "");
        if (!wishes.isEmpty()) {
            pairs.put(texts.of("inquiry.field.wishes"), wishes);
        }
        return pairs;
    }

    /** The steps of the case, newest first. */
    public List<TimelineRow> timeline(CasePage page, CaseScreen screen) {
        List<TimelineRow> rows = new ArrayList<>();
        for (CasePage.Event event : page.events()) {
            String to = event.toState();
            rows.add(
                    0,
                    new TimelineRow(
                            event.at(),
                            texts.of("admin.inquiry.event." + event.part() + "." + event.action()),
                            screen.name(event.actor()),
                            about(page, event),
                            to == null || event.part().equals("OWNER") ? "" : tone(to)));
        }
        return rows;
    }

    private static String about(CasePage page, CasePage.Event event) {
        if (event.part().equals("REQUEST")) {
            return page.answers().stream()
                    .filter(a -> a.requestReference().equals(event.partReference()))
                    .map(CasePage.Answer::hospitalName)
                    .findFirst()
                    .orElse("");
        }
        return "";
    }
}
