package org.medinbound.application.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.medinbound.application.ApplicationKind;
import org.medinbound.application.ContractLine;
import org.medinbound.application.Finding;
import org.medinbound.application.RecordLine;
import org.medinbound.application.Result;
import org.medinbound.application.RuleItem;
import org.medinbound.application.RuleVersion;

class CompletenessTest {
    private static final LocalDate ON = LocalDate.of(2026, 11, 25);
    private static final List<String> CODES = List.of("A", "B", "C", "D");

    @Property
    void everyRequiredPaperStandsInTheCheckAndHoldsUpUntilItIsThere(
            @ForAll("rules") RuleVersion rules, @ForAll("papers") List<Completeness.Held> papers) {
        List<Finding> findings = check(rules, papers, List.of(), List.of(), null);
        assertThat(findings).extracting(Finding::item).containsExactlyElementsOf(rules.items());
        Set<String> there =
                Set.copyOf(papers.stream().map(Completeness.Held::item).toList());
        for (Finding finding : findings) {
            RuleItem item = finding.item();
            boolean replaced = item.replacedBy() != null && there.contains(item.replacedBy());
            if (item.required() && !there.contains(item.code()) && !replaced) {
                assertThat(finding.result()).isEqualTo(Result.MISSING);
                assertThat(finding.holdsUp()).isTrue();
                for (Result noted : Result.values()) {
                    assertThat(finding.noted(noted, "words").holdsUp())
                            .as("noted as %s", noted)
                            .isTrue();
                }
            }
        }
    }

    @Property
    void aPaperOlderThanItsValidityIsExpiredAndNeverFound(
            @ForAll @IntRange(min = 1, max = 24) int months, @ForAll @IntRange(min = -60, max = 900) int age) {
        RuleItem item = paper("A", true, null, months);
        LocalDate dated = ON.minusDays(age);
        Finding finding = check(
                        version(List.of(item)),
                        List.of(new Completeness.Held("A", dated, ON)),
                        List.of(),
                        List.of(),
                        null)
                .get(0);
        Result noted = finding.noted(Result.FOUND, "").result();
        if (dated.isAfter(ON)) {
            assertThat(noted).isEqualTo(Result.CONTRADICTORY);
        } else {
            assertThat(noted).isEqualTo(dated.isBefore(ON.minusMonths(months)) ? Result.EXPIRED : Result.FOUND);
        }
    }

    @Property
    void theRecordIsCountedByHalfYearsBackFromTheApplication(@ForAll("ages") List<Integer> months) {
        List<RecordLine> record = new ArrayList<>();
        months.forEach(m ->
                record.add(new RecordLine(record.size() + 1, ON.minusMonths(m).minusDays(1), "CN", "H", "")));
        long within = months.stream().filter(m -> m < 24).count();
        boolean each = IntStream.range(0, 4).allMatch(half -> months.stream().anyMatch(m -> m / 6 == half));
        List<Finding> findings = check(
                version(List.of(condition("PATIENTS_EACH_HALF_YEAR", 1), condition("PATIENTS_TOTAL", 10))),
                List.of(),
                record,
                List.of(),
                null);
        assertThat(findings.get(0).computed())
                .isEqualTo(months.isEmpty() ? Result.MISSING : each ? Result.FOUND : Result.CONTRADICTORY);
        assertThat(findings.get(1).computed())
                .isEqualTo(months.isEmpty() ? Result.MISSING : within >= 10 ? Result.FOUND : Result.CONTRADICTORY);
    }

    @Example
    void halfYearsBeforeTheEndOfTheEpidemicDoNotCountAndTheTotalIsAskedInProportion() {
        LocalDate on = LocalDate.of(2024, 12, 20);
        List<RecordLine> record = IntStream.range(0, 5)
                .mapToObj(i -> new RecordLine(i + 1, on.minusMonths(i < 3 ? 1 : 8), "CN", "H", ""))
                .toList();
        List<Finding> findings = new Completeness(
                        version(List.of(condition("PATIENTS_EACH_HALF_YEAR", 1), condition("PATIENTS_TOTAL", 10))),
                        ApplicationKind.RENEWAL,
                        on,
                        List.of(),
                        record,
                        List.of(),
                        null)
                .findings();
        assertThat(findings).extracting(Finding::computed).containsExactly(Result.FOUND, Result.FOUND);
        assertThat(findings.get(1).arguments()).containsExactly(5L, 5L);
    }

    @Example
    void netAssetsOfFiveMillionAreEnoughAndOneYenLessIsNot() {
        RuleVersion rules = version(List.of(condition("NET_ASSETS", 5_000_000)));
        assertThat(check(rules, List.of(), List.of(), List.of(), 5_000_000L)
                        .get(0)
                        .computed())
                .isEqualTo(Result.FOUND);
        assertThat(check(rules, List.of(), List.of(), List.of(), 4_999_999L)
                        .get(0)
                        .computed())
                .isEqualTo(Result.CONTRADICTORY);
        assertThat(check(rules, List.of(), List.of(), List.of(), null).get(0).computed())
                .isEqualTo(Result.MISSING);
    }

    @Example
    void contractsMustBeInForceCoverTheFourPointsAndHaveAMemorandumWhenTheyRenewThemselves() {
        RuleVersion rules = version(List.of(
                condition("CONTRACTS_IN_FORCE", 1),
                condition("CONTRACTS_COVER", 0),
                condition("AUTO_RENEWED_MEMORANDUM", 0)));
        ContractLine ended = contract(ON.minusDays(1), false, false, true);
        ContractLine renewed = contract(ON.minusDays(1), true, false, true);
        ContractLine uncovered = contract(null, false, false, false);
        assertThat(results(rules, ended)).containsExactly(Result.EXPIRED, Result.FOUND, Result.FOUND);
        assertThat(results(rules, renewed)).containsExactly(Result.FOUND, Result.FOUND, Result.CONTRADICTORY);
        assertThat(results(rules, uncovered)).containsExactly(Result.FOUND, Result.CONTRADICTORY, Result.FOUND);
        assertThat(results(rules, contract(ON, true, true, true))).containsOnly(Result.FOUND);
    }

    private static List<Result> results(RuleVersion rules, ContractLine contract) {
        return check(rules, List.of(), List.of(), List.of(contract), null).stream()
                .map(Finding::computed)
                .toList();
    }

    private static ContractLine contract(LocalDate ends, boolean renewed, boolean memorandum, boolean covers) {
        return new ContractLine(1, "架空病院", ON.minusYears(2), ends, renewed, memorandum, covers, true, true, true, null);
    }

    private static List<Finding> check(
            RuleVersion rules,
            List<Completeness.Held> papers,
            List<RecordLine> record,
            List<ContractLine> contracts,
            Long assets) {
        return new Completeness(rules, ApplicationKind.RENEWAL, ON, papers, record, contracts, assets).findings();
    }

    private static RuleVersion version(List<RuleItem> items) {
        return new RuleVersion(
                1,
                "test",
                LocalDate.of(2022, 6, 29),
                true,
                4,
                LocalDate.of(2023, 12, 1),
                10,
                10,
                3,
                20,
                24,
                "RELEASED",
                "test",
                "staff:1",
                Instant.EPOCH,
                "staff:2",
                Instant.EPOCH,
                0,
                items);
    }

    private static RuleItem paper(String code, boolean required, String replacedBy, Integer months) {
        return new RuleItem(
                ApplicationKind.RENEWAL, code, 1, "PAPER", null, code, code, required, replacedBy, months, null);
    }

    private static RuleItem condition(String code, long least) {
        return new RuleItem(ApplicationKind.RENEWAL, code, 9, "CONDITION", null, code, code, true, null, null, least);
    }

    @Provide
    Arbitrary<RuleVersion> rules() {
        Arbitrary<Boolean> required = Arbitraries.of(true, false);
        Arbitrary<Integer> months = Arbitraries.of(null, 3, 12);
        return Combinators.combine(required.list().ofSize(4), months.list().ofSize(4), Arbitraries.of(true, false))
                .as((needed, valid, replaced) -> version(IntStream.range(0, 4)
                        .mapToObj(
                                i -> paper(CODES.get(i), needed.get(i), replaced && i == 0 ? "B" : null, valid.get(i)))
                        .toList()));
    }

    @Provide
    Arbitrary<List<Completeness.Held>> papers() {
        return Combinators.combine(Arbitraries.of(CODES), Arbitraries.integers().between(-30, 800))
                .as((code, age) -> new Completeness.Held(code, ON.minusDays(age), ON))
                .list()
                .ofMaxSize(6);
    }

    @Provide
    Arbitrary<List<Integer>> ages() {
        return Arbitraries.integers().between(0, 35).list().ofMaxSize(20);
    }
}
