package org.medinbound.admin.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.Language;
import org.medinbound.admin.shell.TextMap;
import org.medinbound.admin.shell.TimelineRow;
import org.medinbound.application.ApplicationForm;
import org.medinbound.application.ApplicationPage;
import org.medinbound.application.Finding;
import org.medinbound.application.FormOf;
import org.medinbound.application.Result;
import org.medinbound.application.RuleItem;
import org.medinbound.application.Standing;
import org.medinbound.shared.SystemClock;

/** Words and colours of an application for the staff's pages. */
@Named
@RequestScoped
public class ApplicationView {
    @Inject
    private TextMap texts;

    @Inject
    private Language language;

    @Inject
    private Clock clock;

    public boolean late(Standing standing) {
        return standing.isLate(LocalDate.now(clock));
    }

    /** Day (Asia/Tokyo) on which it was received; null while it is a draft. */
    public @Nullable LocalDate receivedOn(Standing standing) {
        Instant at = standing.receivedAt();
        return at == null ? null : LocalDate.ofInstant(at, SystemClock.TOKYO);
    }

    public String turnTone(Standing standing) {
        if (late(standing)) {
            return "bad";
        }
        return standing.turn().equals("DESK") ? "wait" : standing.turn().equals("NOBODY") ? "" : "info";
    }

    /** Colour of a state, a result, or an outcome. */
    public String tone(String code) {
        return switch (code) {
            case "FOUND", "GRANTED", "SETTLED", "DONE", "CLEAN", "RELEASED" -> "ok";
            case "MISSING", "UNREADABLE", "EXPIRED", "CONTRADICTORY", "REFUSED", "LAPSED", "FAILED", "INFECTED" ->
                "bad";
            case "OPEN", "ANSWERED", "RETURNED", "LEFT_TO_MINISTRY", "WAITING", "PENDING", "NOT_SCANNED" -> "wait";
            case "ASKED", "HANDED_OVER", "RECEIVED" -> "info";
            default -> "";
        };
    }

    public String itemName(RuleItem item) {
        return item.name(language.getTag());
    }

    public String nameOf(ApplicationPage page, String item) {
        return page.nameOf(item, language.getTag());
    }

    /** Why it was computed so; empty when there is nothing to explain. */
    public String why(Finding finding) {
        return finding.reason().isEmpty()
                ? ""
                : texts.of(
                        "application.why." + finding.reason(),
                        finding.arguments().toArray());
    }

    /** Findings about papers. */
    public List<Finding> papers(ApplicationPage page) {
        return page.findings().stream()
                .filter(f -> f.item().isPaper())
                .filter(f -> f.item().required()
                        || f.result() != Result.NOT_NEEDED
                        || !page.papersOf(f.item().code()).isEmpty())
                .toList();
    }

    /** What is stated, by label; empty values are left out. */
    public Map<String, String> stated(ApplicationPage page) {
        Map<String, String> pairs = new LinkedHashMap<>();
        ApplicationForm form = FormOf.page(page);
        for (String field :
                List.of("name", "nameEn", "contact", "mailbox", "phone", "netAssets", "netAssetsOn", "withdrawOn")) {
            String value = form.value(field);
            if (!value.isEmpty()) {
                pairs.put(
                        texts.of("application.field." + field),
                        field.equals("netAssets") ? String.format("%,d", Long.parseLong(value)) : value);
            }
        }
        page.changes()
                .forEach(c -> pairs.put(
                        texts.of("application.field.new." + c.field()),
                        (c.before().isEmpty() ? "－" : c.before()) + " → " + c.after()));
        return pairs;
    }

    /** The steps, newest first. */
    public List<TimelineRow> timeline(ApplicationPage page, ApplicationScreen screen) {
        List<TimelineRow> rows = new ArrayList<>();
        for (ApplicationPage.Event event : page.events()) {
            String to = event.toState();
            String item = event.item();
            rows.add(
                    0,
                    new TimelineRow(
                            event.at(),
                            texts.of("admin.application.event." + event.part() + "." + event.action()),
                            screen.name(event.actor()),
                            item == null ? "" : detail(page, item),
                            to == null || event.part().equals("OWNER") ? "" : tone(to)));
        }
        return rows;
    }

    private String detail(ApplicationPage page, String item) {
        String named = nameOf(page, item);
        return named.equals(item) && texts.containsKey("application.field." + item)
                ? texts.of("application.field." + item)
                : named;
    }
}
