package org.medinbound.reporting.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medinbound.reporting.LineField;
import org.medinbound.reporting.LineText;
import org.medinbound.reporting.LineTexts;
import org.medinbound.reporting.LineWords;
import org.medinbound.reporting.ReportHouse;
import org.medinbound.reporting.ReportLine;
import org.medinbound.reporting.StayLength;
import org.medinbound.shared.Texts;

class LineReaderTest {
    @ParameterizedTest
    @CsvSource({
        "NATIONALITY, ベトナム, VN",
        "NATIONALITY, ﾍﾞﾄﾅﾑ, VN",
        "NATIONALITY, Viet Nam, VN",
        "NATIONALITY, vnm, VN",
        "NATIONALITY, ＣＮ, CN",
        "NATIONALITY, 中華人民共和国, CN",
        "NATIONALITY, United States, US",
        "NATIONALITY, 韓国, KR",
        "SEX, 女, female",
        "SEX, Ｆ, female",
        "SEX, 男性, male",
        "VISA, 数次, multiple",
        "VISA, ﾏﾙﾁ, multiple",
        "VISA, single entry, single",
        "PURPOSE, 人間ドック, check-up",
        "PURPOSE, 温泉湯治, recuperation",
        "DISEASE, がん, neoplasm",
        "CHANGE, キャンセル, cancelled",
        "CHANGE, 取り消し, cancelled"
    })
    void codesAreUnderstoodInTheWordsOfTheField(LineField field, String typed, String code) {
        LineReader.Reading reading = LineReader.read(new LineText(Map.of(field, typed)));
        assertThat(reading.unread()).isEmpty();
        assertThat(LineTexts.of(reading.line()).get(field)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "90, 90, DAY",
        "90日, 90, DAY",
        "９０日間, 90, DAY",
        "6か月, 6, MONTH",
        "6ヶ月, 6, MONTH",
        "6ｶ月, 6, MONTH",
        "6 months, 6, MONTH",
        "1年, 1, YEAR",
        "P1Y, 1, YEAR",
        "90 days, 90, DAY"
    })
    void aLengthOfStayIsUnderstoodInEveryUnit(String typed, int length, StayLength.Unit unit) {
        assertThat(LineReader.stay(typed)).contains(new StayLength(length, unit));
    }

    @Test
    void companionsAreCountedByTheirNamesAndNamedByAnySeparator() {
        ReportLine line = LineReader.read(new LineText(Map.of(LineField.COMPANION_NAMES, "Nguyen Thi A、Tran B; Le C")))
                .line();
        assertThat(line.companions()).isEqualTo(3);
        assertThat(line.companionNames()).isEqualTo(List.of("Nguyen Thi A", "Tran B", "Le C"));
    }

    @Test
    void theColumnOfDepartureMaySayStillInJapan() {
        ReportLine line = LineReader.read(new LineText(Map.of(LineField.DEPARTURE, "在留中")))
                .line();
        assertThat(line.still()).isTrue();
        assertThat(line.departedOn()).isNull();
    }

    @Test
    void aDayOfDepartureOverrulesStillInJapan() {
        ReportLine line = LineReader.read(new LineText(Map.of(LineField.DEPARTURE, "R8.6.5", LineField.STILL, "はい")))
                .line();
        assertThat(line.departedOn()).isEqualTo(LocalDate.of(2026, 6, 5));
        assertThat(line.still()).isFalse();
    }

    @Test
    void whatIsNotUnderstoodIsNamedFieldByField() {
        LineReader.Reading reading = LineReader.read(new LineText(Map.of(
                LineField.ISSUED,
                "soon",
                LineField.SEX,
                "?",
                LineField.STAY,
                "long",
                LineField.NATIONALITY,
                "Atlantis")));
        assertThat(reading.unread())
                .extracting(unread -> unread.field() + " " + unread.kind())
                .containsExactlyInAnyOrder("ISSUED date", "SEX choice", "STAY stay", "NATIONALITY country");
    }

    @Test
    void aLineInTheReadersWordsIsUnderstoodAgainInBothLanguages() {
        ReportLine line = LineReader.read(ReportHouse.line("B-1-0001")).line();
        for (String language : List.of("ja", "en")) {
            LineText words = LineText.EMPTY;
            for (LineField field : LineField.values()) {
                words = words.with(field, LineWords.shown(Texts.in(language), line, field));
            }
            assertThat(LineReader.read(words).line()).as(language).isEqualTo(line);
        }
    }

    @Property(tries = 200)
    void noTextBreaksTheReadingAndNothingIsLostInSealing(@ForAll String text) {
        LineText typed = LineText.EMPTY;
        for (LineField field : LineField.values()) {
            typed = typed.with(field, text);
        }
        assertThat(LineReader.read(typed).line()).isNotNull();
        assertThat(LineText.split(typed.joined())).isEqualTo(typed);
    }
}
