package org.medinbound.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medinbound.database.TestDatabase;
import org.medinbound.reporting.Finding;
import org.medinbound.reporting.FindingWords;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.LineRule;
import org.medinbound.reporting.LineRuleSet;
import org.medinbound.reporting.LineText;
import org.medinbound.reporting.ReportHouse;
import org.medinbound.reporting.Severity;
import org.medinbound.reporting.store.RuleRows;
import org.medinbound.shared.Texts;

class LineChecksTest {
    private static final YearMonth JUNE = YearMonth.of(2026, 6);
    private static final LineRuleSet SHIPPED = TestDatabase.jdbi().withHandle(h -> RuleRows.governing(h, JUNE));

    @ParameterizedTest(name = "{2}: {0} = {1}")
    @CsvSource({
        "NUMBER, '', number-missing", "ISSUED, 2026-07-01, issued-after-month", "ISSUED, soon, value-unreadable",
        "BIRTH, 1800, value-unreadable", "BIRTH, 1890, birth-year-impossible", "BIRTH, 2031, birth-year-impossible",
        "DEPARTURE, 2026-06-09, departure-before-entry", "DEPARTURE, 2026-07-09, date-in-future",
                "SEX, '', field-missing",
        "HOSPITAL, '', field-missing", "COMPANIONS, 2, companion-unnamed", "ENTRY, 2026-06-01, entry-before-issue",
        "STAY, 5日, stay-exceeded", "STAY, 2年, stay-too-long", "STAY, 400日, stay-too-long"
    })
    void aLineWithOneFaultGetsThatFinding(LineField field, String typed, String code) {
        assertThat(codes(ReportHouse.line("B-1-0001").with(field, typed))).contains(code);
    }

    @Test
    void aGoodLineHasNoFinding() {
        assertThat(codes(ReportHouse.line("B-1-0001"))).isEmpty();
    }

    @Test
    void aNumberIsTwiceHoweverItIsTyped() {
        List<Finding> findings =
                check(ReportHouse.line("B-1-0001"), ReportHouse.line("Ｂ－１－０００１").with(LineField.SEX, "男"));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("number-twice");
            assertThat(finding.line()).isEqualTo(2);
            assertThat(finding.arguments()).containsExactly("1");
            assertThat(finding.severity()).isEqualTo(Severity.REFUSE);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "multiple, treatment, 90日, ''", "multiple, treatment, 91日, stay-too-long-multiple",
        "multiple, treatment, 3か月, ''", "multiple, treatment, 6か月, stay-too-long-multiple",
        "single, recuperation, 91日, stay-too-long-recuperation", "single, treatment, 1年, ''"
    })
    void theLengthOfStayKeepsToTheVisa(String visa, String purpose, String stay, String code) {
        List<String> codes = codes(ReportHouse.line("B-1-0001")
                .with(LineField.VISA, visa)
                .with(LineField.PURPOSE, purpose)
                .with(LineField.STAY, stay));
        assertThat(codes).isEqualTo(code.isEmpty() ? List.of() : List.of(code));
    }

    @Test
    void aDepartureIsMissingFromTheDayTheStayEndsAndNotBefore() {
        LineText open = ReportHouse.line("B-1-0001").with(LineField.DEPARTURE, "");
        assertThat(codes(open.with(LineField.STAY, "20日"))).containsExactly("departure-missing");
        assertThat(codes(open.with(LineField.STAY, "21日"))).isEmpty();
        assertThat(codes(open.with(LineField.STAY, "20日").with(LineField.EXPLANATION, "extended")))
                .isEmpty();
    }

    @Test
    void anEntryIsMissingAfterThreeMonthsUnlessTheLetterWasCancelled() {
        LineText waiting = ReportHouse.line("B-1-0001")
                .with(LineField.ENTRY, "")
                .with(LineField.DEPARTURE, "")
                .with(LineField.ISSUED, "2026-03-30");
        assertThat(codes(waiting)).containsExactly("entry-missing");
        assertThat(codes(waiting.with(LineField.ISSUED, "2026-04-01"))).isEmpty();
        assertThat(codes(waiting.with(LineField.CHANGE, "取消し"))).isEmpty();
    }

    @Test
    void aRuleSetOfAnotherDateWeighsAnewButNeverLetsThroughWhatCannotBeStored() {
        LineRuleSet lenient = new LineRuleSet(
                "lenient", JUNE, 5, false, List.of(new LineRule("entry-after-validity", Severity.NOTE, 1)));
        LineChecks checks = new LineChecks(lenient, JUNE, LocalDate.of(2026, 7, 3));
        checks.check(numbered(
                1,
                ReportHouse.line("B-1-0001")
                        .with(LineField.ISSUED, "2026-05-01")
                        .with(LineField.SEX, "")
                        .with(LineField.DEPARTURE, "2026-06-01")));
        assertThat(checks.findings())
                .extracting(finding -> finding.code() + " " + finding.severity())
                .containsExactly("departure-before-entry REFUSE", "entry-after-validity NOTE");
    }

    @Test
    void findingsNeverRepeatNamesOrFreeWords() {
        List<Finding> findings = check(ReportHouse.line("B-1-0001")
                .with(LineField.COMPANIONS, "3")
                .with(LineField.COMPANION_NAMES, "Nguyen Thi A"));
        assertThat(findings).extracting(Finding::value).containsOnlyNulls();
    }

    @Test
    void everyRuleHasItsWordsInBothLanguages() {
        for (LineRule rule : SHIPPED.rules()) {
            Finding finding = new Finding(
                    1, "B-1", LineField.ISSUED, rule.code(), rule.severity(), "x", List.of("sex", "2", "3"));
            for (String language : List.of("ja", "en")) {
                Texts texts = Texts.in(language);
                assertThat(FindingWords.what(texts, finding)).doesNotContain("reporting.rule", "{");
                assertThat(FindingWords.todo(texts, finding)).doesNotContain("reporting.rule", "{");
            }
        }
    }

    private static List<String> codes(LineText... lines) {
        return check(lines).stream().map(Finding::code).toList();
    }

    private static List<Finding> check(LineText... lines) {
        LineChecks checks = new LineChecks(SHIPPED, JUNE, LocalDate.of(2026, 7, 3));
        int no = 0;
        for (LineText line : Arrays.asList(lines)) {
            checks.check(numbered(++no, line));
        }
        return checks.findings();
    }

    private static LineChecks.Numbered numbered(int no, LineText line) {
        return new LineChecks.Numbered(no, "", LineReader.read(line));
    }
}
