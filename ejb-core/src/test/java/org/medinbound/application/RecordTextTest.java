package org.medinbound.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;

class RecordTextTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    @Property
    void aDayIsReadInEveryWayPeopleWriteIt(@ForAll @IntRange(max = 3000) int ago) {
        LocalDate day = LocalDate.of(2026, 11, 25).minusDays(ago);
        int era = day.getYear() - 2018;
        assertThat(RecordText.day(day.toString())).isEqualTo(day);
        assertThat(RecordText.day(day.getYear() + "/" + day.getMonthValue() + "/" + day.getDayOfMonth()))
                .isEqualTo(day);
        assertThat(RecordText.day(day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日"))
                .isEqualTo(day);
        if (!day.isBefore(LocalDate.of(2019, 5, 1))) {
            assertThat(RecordText.day("令和" + (era == 1 ? "元" : era) + "年" + day.getMonthValue() + "月"
                            + day.getDayOfMonth() + "日"))
                    .isEqualTo(day);
            assertThat(RecordText.day("R" + era + "." + day.getMonthValue() + "." + day.getDayOfMonth()))
                    .isEqualTo(day);
        }
    }

    @Property
    void anyTextIsReadOrRefusedWithItsLine(@ForAll String text) {
        try {
            assertThat(RecordText.read(text, "record", TODAY)).hasSizeLessThanOrEqualTo(text.split("\\R").length);
        } catch (BusinessRejection refused) {
            assertThat(refused.problems()).allSatisfy(p -> assertThat(p.field()).isEqualTo("record"));
        }
    }

    @Example
    void whatIsWrittenIsReadAgain() {
        List<RecordLine> lines = RecordText.read(ApplicationHouse.record(TODAY), "record", TODAY);
        assertThat(lines).hasSize(14);
        assertThat(RecordText.read(RecordText.write(lines), "record", TODAY)).isEqualTo(lines);
    }

    @Example
    void fullWidthDigitsTabsAndCommasAreUnderstood() {
        assertThat(RecordText.read("２０２６／５／３１,ＣＮ,架空病院,山田\n\n令和8年6月1日\tVN\t架空病院", "record", TODAY))
                .containsExactly(
                        new RecordLine(1, LocalDate.of(2026, 5, 31), "CN", "架空病院", "山田"),
                        new RecordLine(2, LocalDate.of(2026, 6, 1), "VN", "架空病院", ""));
    }

    @Example
    void everyFaultyLineIsNamedWithItsReason() {
        assertThatThrownBy(() -> RecordText.read(
                        "2026-02-30\tCN\t病院\n2027-01-01\tCN\t病院\n2026-01-01\tXX\t病院\n2026-01-01\tCN\t\n2026-01-01",
                        "record",
                        TODAY))
                .isInstanceOfSatisfying(BusinessRejection.class, e -> assertThat(e.problems())
                        .extracting(Problem::code, p -> p.arguments().get(0))
                        .containsExactly(
                                tuple("application.record-day", 1),
                                tuple("application.record-day", 2),
                                tuple("application.record-country", 3),
                                tuple("application.record-hospital", 4),
                                tuple("application.record-country", 5),
                                tuple("application.record-hospital", 5)));
    }
}
