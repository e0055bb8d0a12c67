package org.medinbound.rulebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.guarantor.DeadlineBook;
import org.medinbound.guarantor.ReportingRules;
import org.medinbound.guarantor.RuleSet;
import org.medinbound.house.House;
import org.medinbound.registry.RegistryBook;
import org.medinbound.reminder.ReminderBook;
import org.medinbound.reporting.LineRuleBook;
import org.medinbound.reporting.LineRuleSet;
import org.medinbound.reporting.LineRules;

/** Versions of dated rules: drafted by one person, released by another, never changing the past; each book is applied from there. */
class RuleBooksTest {
    private static final Actor WRITER = new Actor("staff:1", Set.of(Role.REGISTRY), null, null);
    private static final Actor SECOND = new Actor("staff:2", Set.of(Role.REGISTRY), null, null);

    private final House house = new House("2026-06-15T01:00:00Z") {
        @Override
        protected List<Object> given() {
            return List.of((RuleShelf)
                    () -> List.of(new DeadlineBook(), new RegistryBook(), new ReminderBook(), new LineRuleBook()));
        }
    };
    private final RuleBooks books = house.get(RuleBooks.class);

    @ParameterizedTest
    @ValueSource(strings = {"report-deadlines", "registry", "reminders", "report-lines"})
    void aVersionIsDraftedReleasedByASecondPersonAndStandsAsItWasWritten(String book) {
        as(WRITER, () -> books.begin(book, null));
        assertThatThrownBy(() -> as(SECOND, () -> books.begin(book, null))).hasMessageContaining("rules.draft-there");
        Map<String, String> values = new LinkedHashMap<>(draft(book).page().values());
        String first = open(book).book().fields().get(0).name();
        values.put(first, "7");
        save(book, 0, "2027-ministry", "2026-07-01", values);
        assertThatThrownBy(() -> as(WRITER, () -> books.release(book, 1))).hasMessageContaining("rules.second-person");
        assertThatThrownBy(() -> as(SECOND, () -> books.release(book, 0)))
                .as("the draft was changed after it was looked at")
                .hasMessageContaining("rules.changed");
        as(SECOND, () -> books.release(book, 1));
        RuleBooks.Open open = open(book);
        assertThat(open.draft()).isNull();
        assertThat(open.pages().get(0)).isEqualTo(new RulePage("2027-ministry", LocalDate.parse("2026-07-01"), values));
        assertThat(open.releases()).singleElement().satisfies(release -> {
            assertThat(release.draftedBy()).isEqualTo("staff:1");
            assertThat(release.releasedBy()).isEqualTo("staff:2");
            assertThat(release.source()).isEqualTo("Letter of the ministry");
        });
        assertThat(open.governs().version())
                .as("nothing changes before its beginning")
                .isNotEqualTo("2027-ministry");
    }

    @Test
    void everyFaultyValueIsNamedAtOnce() {
        as(WRITER, () -> books.begin("registry", null));
        assertThatThrownBy(() -> as(
                        WRITER,
                        () -> books.save(
                                "registry",
                                0,
                                new RuleBooks.Typed(
                                        "provisional-1", null, " ", Map.of("confirmMonth", "13", "confirmDay", "１")))))
                .hasMessageContaining("rules.version")
                .hasMessageContaining("rules.from")
                .hasMessageContaining("rules.source")
                .hasMessageContaining("rules.value");
        as(WRITER, () -> books.begin("reminders", null));
        assertThatThrownBy(() -> save(
                        "reminders",
                        0,
                        "mid-month",
                        "2026-07-02",
                        draft("reminders").page().values()))
                .hasMessageContaining("rules.from-month");
    }

    @Test
    void thePastAndATakenBeginningCannotBeReleased() {
        as(WRITER, () -> books.begin("reminders", null));
        save("reminders", 0, "early", "2026-06-01", draft("reminders").page().values());
        assertThatThrownBy(() -> as(SECOND, () -> books.release("reminders", 1)))
                .hasMessageContaining("rules.begin");
        as(SECOND, () -> books.discard("reminders", 1));
        assertThat(open("reminders").draft()).isNull();
        assertThatThrownBy(() -> as(SECOND, () -> books.discard("reminders", 1)))
                .hasMessageContaining("rules.changed");
    }

    @Test
    void whatIsReleasedIsWhatTheChecksAndDeadlinesUse() {
        as(WRITER, () -> books.begin("report-lines", null));
        Map<String, String> lines =
                new LinkedHashMap<>(draft("report-lines").page().values());
        lines.put("hospital-unknown", "off");
        lines.put("stay-too-long-amount", "6");
        save("report-lines", 0, "lines-2", "2026-08-01", lines);
        as(SECOND, () -> books.release("report-lines", 1));
        LineRuleSet newest = as(WRITER, () -> house.get(LineRules.class).all()).get(0);
        assertThat(newest.version()).isEqualTo("lines-2");
        assertThat(newest.rule("hospital-unknown")).isEmpty();
        assertThat(newest.rule("stay-too-long").orElseThrow().amount()).isEqualTo(6);
        assertThat(newest.rule("number-missing")).as("always refused").isPresent();

        as(WRITER, () -> books.begin("report-deadlines", null));
        Map<String, String> deadlines =
                new LinkedHashMap<>(draft("report-deadlines").page().values());
        deadlines.put("dueDay", "15");
        save("report-deadlines", 0, "due-15", "2026-08-01", deadlines);
        as(SECOND, () -> books.release("report-deadlines", 1));
        List<RuleSet> list = as(WRITER, () -> house.get(ReportingRules.class).current());
        assertThat(list).hasSize(2);
        assertThat(list.get(1)).isEqualTo(new RuleSet("due-15", YearMonth.of(2026, 8), 15, 5, 3, 12));
    }

    private RuleBooks.Open open(String book) {
        return as(WRITER, () -> books.open(book));
    }

    private RuleDraft draft(String book) {
        RuleDraft draft = open(book).draft();
        assertThat(draft).isNotNull();
        return draft;
    }

    private void save(String book, long edition, String version, String from, Map<String, String> values) {
        as(
                WRITER,
                () -> books.save(
                        book,
                        edition,
                        new RuleBooks.Typed(version, LocalDate.parse(from), "Letter of the ministry", values)));
    }

    private void as(Actor actor, Runnable deed) {
        house.does(actor, deed);
    }

    private <T> T as(Actor actor, Callable<T> deed) {
        return house.as(actor, deed);
    }
}
