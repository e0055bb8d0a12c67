package org.medinbound.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medinbound.quality.QualityHouse.ANN;
import static org.medinbound.quality.QualityHouse.BEN;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StandardsTest {
    private final QualityHouse house = new QualityHouse();
    private final Standards standards = house.get(Standards.class);

    @Test
    void theFirstSetCoversEveryAreaInBothLanguages() {
        List<Criterion> japanese = standards.criteria(1, "ja");
        List<Criterion> english = standards.criteria(1, "en");
        assertThat(japanese).hasSizeGreaterThanOrEqualTo(60).hasSameSizeAs(english);
        Map<String, Long> areas =
                japanese.stream().collect(Collectors.groupingBy(Criterion::area, Collectors.counting()));
        assertThat(areas.keySet()).containsExactlyInAnyOrderElementsOf(Criterion.AREAS);
        assertThat(japanese)
                .extracting(Criterion::statement)
                .doesNotHaveDuplicates()
                .allMatch(s -> s.endsWith("。"));
        assertThat(english).extracting(Criterion::statement).doesNotHaveDuplicates();
        assertThat(english)
                .allMatch(c -> !c.source().isBlank()
                        && !c.evidence().isBlank()
                        && !c.why().isBlank());
        assertThat(english).filteredOn(Criterion::mandatory).hasSizeBetween(12, 24);
    }

    @Test
    void whoEditedADraftCannotReleaseIt() {
        int draft = house.as(ANN, standards::begin);
        house.does(ANN, () -> standards.describe(draft, 0, "Sharper.", 75, 60));
        house.does(ANN, () -> standards.finish(draft, 1));
        assertThat(house.refusal(ANN, () -> standards.release(draft, 2))).isEqualTo("standard.two-persons");
        house.does(BEN, () -> standards.release(draft, 2));
        assertThat(standards.versions()).extracting(Standard::state).containsExactly("RELEASED", "RETIRED");
        assertThat(house.refusal(ANN, () -> standards.describe(draft, 3, "Again", 70, 60)))
                .isEqualTo("standard.not-draft");
    }

    @Test
    void aChangedCriterionShowsInTheComparisonAndTheSecondEditorIsTold() {
        int draft = house.as(ANN, standards::begin);
        assertThat(house.refusal(BEN, standards::begin)).isEqualTo("standard.in-work");
        CriterionForm old = standards.criterion(draft, "SV-03");
        CriterionForm changed = new CriterionForm(
                "SV-03",
                "SERVICE",
                3,
                true,
                "GRADED",
                false,
                Map.of("ja", text("5営業日以内に回答する。"), "en", text("Answers in 5 days.")));
        house.does(ANN, () -> standards.save(draft, 0, changed));
        assertThat(house.refusal(BEN, () -> standards.save(draft, 0, old))).isEqualTo("standard.changed");
        house.does(BEN, () -> standards.remove(draft, 1, "SV-07"));
        assertThat(standards.differences(1, draft, "en"))
                .extracting(CriterionDifference::code, CriterionDifference::kind)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SV-03", "CHANGED"),
                        org.assertj.core.groups.Tuple.tuple("SV-07", "REMOVED"));
    }

    @Test
    void anUnsoundCriterionIsRefusedWithAllItsProblems() {
        CriterionForm form = new CriterionForm("sv1", "X", 4, true, "GRADED", true, Map.of("ja", text("あ")));
        int draft = house.as(ANN, standards::begin);
        assertThat(house.refusal(ANN, () -> standards.save(draft, 0, form))).isEqualTo("standard.code");
    }

    @Test
    void aVersionIsASpreadsheetWithASheetForEachLanguage() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.get(StandardSheet.class).write(1, out);
        assertThat(out.size()).isGreaterThan(10_000);
        assertThat(out.toByteArray()).startsWith('P', 'K');
    }

    private static CriterionForm.Text text(String statement) {
        return new CriterionForm.Text(statement, "why", "evidence", "source");
    }
}
