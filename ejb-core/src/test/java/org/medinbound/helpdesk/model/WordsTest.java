package org.medinbound.helpdesk.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medinbound.database.TestDatabase;

/** Placeholders, references in subjects, and words for the search, the latter in the database itself. */
class WordsTest {
    private static final Jdbi JDBI = TestDatabase.jdbi();
    private static final String ARTICLE = "月次報告の提出期限は翌月１０日です。Visa holders stay B-121; メールでも可。";

    @ParameterizedTest
    @CsvSource({
        "月次報告, true",
        "提出期限 visa, true",
        "報告の提出, true",
        "次, true",
        "10日, true",
        "VISA hold, true",
        "ﾒｰﾙ, true",
        "報告期限, false",
        "月次 旅券, false",
        "isa, false"
    })
    void aSearchFindsJapaneseAndEnglishWords(String typed, boolean found) {
        assertThat(matches(ARTICLE, typed)).isEqualTo(found);
    }

    /** Whatever is written and typed, the database understands both, and a text is found by itself. */
    @Property(tries = 150)
    void anyTextIsFoundByItself(@ForAll String text) {
        String query = SearchWords.query(text);
        boolean found = query.isEmpty() || matches(text, text);
        assertThat(found || text.length() > 80).isTrue();
    }

    private static boolean matches(String text, String typed) {
        return JDBI.withHandle(h -> h.createQuery("select cast(:vector as tsvector) @@ cast(:query as tsquery)")
                .bind("vector", SearchWords.vector(text))
                .bind("query", SearchWords.query(typed))
                .mapTo(Boolean.class)
                .one());
    }

    @Test
    void placeholdersAreFilledOnceAndWhatHasNoValueStays() {
        TemplateText text = new TemplateText("{{agency}} 御中 {{ number }} {{due}} {{agency}}");
        assertThat(text.unknown()).isEmpty();
        String filled = text.filled(Map.of("agency", "架空 {{officer}} $1", "number", "B-121", "due", " "));
        assertThat(filled).isEqualTo("架空 {{officer}} $1 御中 B-121 {{due}} 架空 {{officer}} $1");
        assertThat(new TemplateText("{{agncy}} {{due}} {{}}").unknown()).containsExactly("agncy", "");
        assertThat(new TemplateText("{{agency} ok").isBroken()).isTrue();
        assertThat(text.isBroken()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "'Re: Due day [K7QF-29TD-MX4R-8WZP]', K7QF-29TD-MX4R-8WZP",
        "'RE: 返信: ご質問 ［ｋ７ｑｆ－２９ＴＤ－ＭＸ４Ｒ－８ＷＺＰ］', K7QF-29TD-MX4R-8WZP",
        "'fwd k7qf‐29td‐mx4r‐8wzp!', K7QF-29TD-MX4R-8WZP"
    })
    void theReferenceIsFoundHoweverItWasTyped(String subject, String reference) {
        assertThat(CaseMark.in(subject)).hasValue(reference);
    }

    @Test
    void aSubjectGrowsNoMarksOfAnswers() {
        assertThat(CaseMark.without("Re: RE: 返信：Aw: Due day  [K7QF-29TD-MX4R-8WZP]"))
                .isEqualTo("Due day");
        assertThat(CaseMark.in("Flight NH-1234-5678-9012-345")).isEmpty();
        assertThat(CaseMark.in("AK7QF-29TD-MX4R-8WZP")).isEmpty();
    }
}
