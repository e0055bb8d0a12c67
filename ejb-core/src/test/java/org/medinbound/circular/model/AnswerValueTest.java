package org.medinbound.circular.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is typed, what is kept, and what is refused. */
class AnswerValueTest {
    @Property(tries = 300)
    void whateverIsTypedIsKeptOnceAndForAll(@ForAll QuestionKind kind, @ForAll String typed) {
        String kept = AnswerValue.kept(kind, typed);
        assertThat(AnswerValue.kept(kind, kept)).isEqualTo(kept);
        AnswerValue.refuses(kind, 3, kept);
    }

    @Property(tries = 300)
    void aNumberIsUnderstoodWithGroupMarksAndFullWidthDigits(@ForAll @IntRange(min = -1_000_000) int number) {
        String grouped = String.format(java.util.Locale.ROOT, "%,d", number);
        String wide = grouped.chars()
                .mapToObj(c -> c >= '0' && c <= '9' ? String.valueOf((char) (c - '0' + '０')) : String.valueOf((char) c))
                .collect(Collectors.joining());
        assertThat(new BigDecimal(AnswerValue.kept(QuestionKind.NUMBER, wide)))
                .isEqualByComparingTo(BigDecimal.valueOf(number));
        assertThat(AnswerValue.refuses(QuestionKind.NUMBER, 0, AnswerValue.kept(QuestionKind.NUMBER, wide)))
                .isEmpty();
    }

    @Property(tries = 300)
    void aDayIsUnderstoodInEveryWayOfWriting(@ForAll @IntRange(min = 0, max = 40_000) int day) {
        LocalDate date = LocalDate.of(1950, 1, 1).plusDays(day);
        for (String typed : Set.of(
                date.toString(),
                date.toString().replace('-', '/'),
                date.getYear() + "年" + date.getMonthValue() + "月" + date.getDayOfMonth() + "日")) {
            assertThat(AnswerValue.kept(QuestionKind.DATE, typed)).isEqualTo(date.toString());
        }
    }

    @Property(tries = 300)
    void choicesAreGoodIfAndOnlyIfEachIsOneOfThem(
            @ForAll @Size(min = 1, max = 5) Set<@IntRange(min = -2, max = 9) Integer> places,
            @ForAll @IntRange(min = 2, max = 6) int choices) {
        String value = AnswerValue.kept(
                QuestionKind.CHOICES, places.stream().map(String::valueOf).collect(Collectors.joining(",")));
        boolean good = places.stream().allMatch(p -> p >= 1 && p <= choices);
        assertThat(AnswerValue.refuses(QuestionKind.CHOICES, choices, value).isEmpty())
                .isEqualTo(good);
    }
}
