package org.medinbound.helpdesk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.guarantor.ReportingRules;
import org.medinbound.guarantor.RuleSet;
import org.medinbound.helpdesk.store.QuestionRows;
import org.medinbound.shared.SystemClock;

/** The values of the placeholders for one question, in the asker's language. What is not known has no value. */
@ApplicationScoped
public class TemplateValues {
    @Inject
    QuestionRows rows;

    @Inject
    ReportingRules rules;

    @Inject
    QuestionClock clock;

    Map<String, String> of(QuestionRow question) {
        String language = question.language();
        Map<String, String> values = new HashMap<>();
        if (question.agency() != null) {
            values.put("number", question.agency());
            values.put("agency", question.from(language));
        }
        values.put("name", question.asker().name());
        values.put("reference", question.reference());
        values.put("subject", question.subject());
        values.put("received", day(LocalDate.ofInstant(question.receivedAt(), SystemClock.TOKYO), language));
        values.put("due", day(question.dueOn(), language));
        values.put("today", day(clock.today(), language));
        YearMonth reported = YearMonth.from(clock.today()).minusMonths(1);
        values.put(
                "month",
                reported.format(DateTimeFormatter.ofPattern(
                        language.equals("ja") ? "yyyy年M月" : "MMMM yyyy", Locale.forLanguageTag(language))));
        values.put("report_due", day(reportDue(reported), language));
        String me = Actors.current().id();
        values.put(
                "officer",
                rows.officers().stream()
                        .filter(officer -> officer.id().equals(me))
                        .map(QuestionRows.Officer::name)
                        .findFirst()
                        .orElse(""));
        return values;
    }

    /** Last day for the report of that month, by the rules that govern it. */
    private @Nullable LocalDate reportDue(YearMonth month) {
        return rules.current().stream()
                .filter(rule -> !rule.validFrom().isAfter(month))
                .max(Comparator.comparing(RuleSet::validFrom))
                .map(rule -> {
                    YearMonth next = month.plusMonths(1);
                    LocalDate day = next.atDay(Math.min(rule.dueDay(), next.lengthOfMonth()));
                    return clock.calendar().onOrAfter(day);
                })
                .orElse(null);
    }

    private static String day(@Nullable LocalDate day, String language) {
        return day == null ? "" : QuestionMail.day(day, language);
    }
}
