package org.medinbound.hospital;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HospitalSearchTest {
    private DirectoryFixture fixture;
    private List<HospitalEntry> all;

    @BeforeAll
    void load() {
        fixture = DirectoryFixture.withDemo();
        all = fixture
                .directory
                .publishedAmong(fixture.jdbi.withHandle(h -> h.createQuery("select slug from hospital")
                        .mapTo(String.class)
                        .list()))
                .stream()
                .map(HospitalProfile::entry)
                .toList();
    }

    private static HospitalQuery query(Map<String, String> filters) {
        String price = filters.get("price");
        String least = filters.get("least");
        return new HospitalQuery(
                filters.get("specialty"),
                filters.get("treatment"),
                filters.get("disease"),
                filters.get("language"),
                filters.get("region"),
                filters.get("accreditation"),
                least == null ? null : Integer.valueOf(least),
                price == null ? null : Integer.valueOf(price),
                filters.get("q"),
                1,
                100);
    }

    @Test
    void aDiseaseFindsWhoTreatsItAndWhoTreatsAllOfItsKind() {
        List<String> found = slugs(Map.of("disease", "c15-c26"));
        assertThat(found).containsAll(slugs(Map.of("treatment", "stomach-cancer-surgery")));
        assertThat(found).containsAll(slugs(Map.of("treatment", "imrt")));
        assertThat(all.stream().filter(e -> found.contains(e.slug()))).allMatch(e -> e.offers().stream()
                .map(Offer::treatment)
                .map(t -> fixture.terms.in("en").treatment(t).orElseThrow().icd10())
                .anyMatch(block -> block.equals("C15-C26") || block.equals("C00-C97")));
        assertThat(slugs(Map.of("q", "白血病・リンパ腫"))).containsAll(slugs(Map.of("treatment", "leukaemia-treatment")));
    }

    private HospitalsFound find(Map<String, String> filters) {
        return fixture.search.search(query(filters), "en");
    }

    private List<String> slugs(Map<String, String> filters) {
        return find(filters).page().rows().stream().map(HospitalRow::slug).toList();
    }

    private List<String> those(java.util.function.Predicate<HospitalEntry> match) {
        return all.stream().filter(match).map(HospitalEntry::slug).toList();
    }

    @Test
    void withoutFiltersEverythingPublishedIsFound() {
        HospitalsFound found = find(Map.of());
        assertThat(found.page().total()).isEqualTo(60);
        assertThat(found.facets("region")).hasSize(8);
        assertThat(found.facets("region").stream().mapToInt(Facet::count).sum()).isEqualTo(60);
    }

    @Test
    void eachFilterFindsWhatTheEntriesSay() {
        assertThat(slugs(Map.of("specialty", "cardiology")))
                .containsExactlyInAnyOrderElementsOf(those(e -> e.departments().contains("cardiology")))
                .isNotEmpty();
        assertThat(slugs(Map.of("treatment", "proton-therapy")))
                .containsExactlyInAnyOrderElementsOf(those(
                        e -> e.offers().stream().anyMatch(o -> o.treatment().equals("proton-therapy"))))
                .isNotEmpty();
        assertThat(slugs(Map.of("language", "vi")))
                .containsExactlyInAnyOrderElementsOf(those(
                        e -> e.languages().stream().anyMatch(l -> l.language().equals("vi"))))
                .isNotEmpty();
        assertThat(slugs(Map.of("region", "shikoku")))
                .containsExactlyInAnyOrderElementsOf(those(
                        e -> List.of("kagawa", "ehime", "tokushima", "kochi").contains(e.prefecture())))
                .hasSize(4);
        assertThat(slugs(Map.of("treatment", "health-check-premium", "price", "200000")))
                .containsExactlyInAnyOrderElementsOf(those(e -> e.offers().stream()
                        .anyMatch(o -> o.treatment().equals("health-check-premium")
                                && o.price() != null
                                && o.price().low() <= 200_000)))
                .isNotEmpty();
    }

    @Test
    void aPriceRangeFindsWhoHasAnExampleThatReachesIntoIt() {
        for (String treatment : List.of("health-check-premium", "stomach-cancer-surgery")) {
            for (int[] range : new int[][] {{200_000, 400_000}, {1, 150_000}, {1_500_000, 3_000_000}}) {
                assertThat(slugs(Map.of(
                                "treatment",
                                treatment,
                                "least",
                                Integer.toString(range[0]),
                                "price",
                                Integer.toString(range[1]))))
                        .as(treatment + " " + range[0])
                        .containsExactlyInAnyOrderElementsOf(those(e -> e.offers().stream()
                                .anyMatch(o -> o.treatment().equals(treatment)
                                        && o.price() != null
                                        && o.price().low() <= range[1]
                                        && o.price().high() >= range[0])));
            }
        }
        List<String> dear = slugs(Map.of("treatment", "health-check-premium", "least", "400000"));
        assertThat(dear)
                .containsExactlyInAnyOrderElementsOf(those(e -> e.offers().stream()
                        .anyMatch(o -> o.treatment().equals("health-check-premium")
                                && o.price() != null
                                && o.price().high() >= 400_000)))
                .isNotEmpty()
                .hasSizeLessThan(
                        slugs(Map.of("treatment", "health-check-premium")).size());
    }

    @Test
    void anAccreditationCountsOnlyWithinItsTerm() {
        List<String> valid = those(e -> e.accreditations().stream()
                .anyMatch(a -> a.scheme().equals("jmip") && a.isValidOn(java.time.LocalDate.of(2026, 5, 15))));
        List<String> ever =
                those(e -> e.accreditations().stream().anyMatch(a -> a.scheme().equals("jmip")));
        assertThat(slugs(Map.of("accreditation", "jmip"))).containsExactlyInAnyOrderElementsOf(valid);
        assertThat(ever).hasSizeGreaterThan(valid.size());
    }

    @Test
    void wordsAreFoundInEveryLanguageAndAllMustOccur() {
        assertThat(slugs(Map.of("q", "みなと中央"))).containsExactly("minato-central");
        assertThat(slugs(Map.of("q", "MINATO　ｃｅｎｔｒａｌ"))).containsExactly("minato-central");
        assertThat(slugs(Map.of("q", "胃がん 港区"))).contains("minato-central");
        assertThat(slugs(Map.of("q", "minato nowhere"))).isEmpty();
        assertThat(slugs(Map.of("q", "100%_'\"\\"))).isEmpty();
    }

    @Test
    void aFacetTellsWhereAnotherChoiceWouldLead() {
        HospitalsFound found = find(Map.of("specialty", "cardiology", "region", "kanto"));
        for (Facet facet : found.facets("region")) {
            assertThat(find(Map.of("specialty", "cardiology", "region", facet.code()))
                            .page()
                            .total())
                    .as(facet.code())
                    .isEqualTo(facet.count());
        }
        for (Facet facet : found.facets("language")) {
            assertThat(find(Map.of("specialty", "cardiology", "region", "kanto", "language", facet.code()))
                            .page()
                            .total())
                    .as(facet.code())
                    .isEqualTo(facet.count());
        }
    }

    @Test
    void pagesCutTheSameOrderWithoutGapOrRepetition() {
        List<String> whole = slugs(Map.of());
        List<String> inPages = new java.util.ArrayList<>();
        for (int page = 1; page <= 9; page++) {
            HospitalQuery query = new HospitalQuery(null, null, null, null, null, null, null, null, null, page, 7);
            fixture.search.search(query, "en").page().rows().forEach(r -> inPages.add(r.slug()));
        }
        assertThat(inPages).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void thoseWhoSpeakTheLanguageByOwnStaffStandFirst() {
        List<HospitalRow> rows = find(Map.of("language", "zh")).page().rows();
        List<Integer> ranks = rows.stream()
                .map(r -> r.languages().stream()
                        .filter(l -> l.language().equals("zh"))
                        .mapToInt(
                                l -> l.means() == LanguageMeans.STAFF ? 1 : l.means() == LanguageMeans.MACHINE ? 3 : 2)
                        .min()
                        .orElseThrow())
                .toList();
        assertThat(ranks).isSorted().contains(1, 2);
    }

    @Test
    void theReaderSeesNamesInTheOwnLanguageElseInEnglish() {
        HospitalQuery query = query(Map.of("q", "minato central"));
        assertThat(fixture.search.search(query, "ja").page().rows().get(0).name())
                .isEqualTo("架空みなと中央病院");
        assertThat(fixture.search.search(query, "vi").page().rows().get(0).name())
                .isEqualTo("Minato Central Hospital (fictitious)");
    }
}
