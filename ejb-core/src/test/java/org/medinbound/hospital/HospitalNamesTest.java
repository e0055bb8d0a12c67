package org.medinbound.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medinbound.hospital.store.NameStore;
import org.medinbound.shared.BusinessRejection;

class HospitalNamesTest {
    private final DirectoryFixture fixture = DirectoryFixture.withDemo();
    private final HospitalNames names = new HospitalNames();

    @BeforeEach
    void namedInTwoLanguages() {
        names.store = new NameStore(fixture.jdbi);
        fixture.jdbi.useHandle(h -> {
            h.execute("""
                    update hospital_text set name = '架空みなと中央病院' where language = 'ja'
                      and hospital_id = (select id from hospital where slug = 'minato-central')""");
            h.execute("""
                    update hospital_text set name = 'Minato (Tokyo) Hospital' where language = 'en'
                      and hospital_id = (select id from hospital where slug = 'minato-central')""");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "minato-central",
                " ＭＩＮＡＴＯ-central ",
                "架空みなと中央病院",
                "minato (tokyo)  hospital",
                "架空みなと中央病院（minato-central）",
                "Minato (Tokyo) Hospital (minato-central)"
            })
    void shortNameAndNameInAnyLanguageMeanTheSameHospital(String typed) {
        assertThat(names.slugOf(typed, "hospital", "ja")).isEqualTo("minato-central");
    }

    @Test
    void everyLabelThatIsOfferedIsUnderstood() {
        for (String language : new String[] {"ja", "en"}) {
            assertThat(names.all(language)).hasSizeGreaterThan(10).allSatisfy(n -> assertThat(
                            names.slugOf(n.label(), "hospital", language))
                    .isEqualTo(n.slug()));
        }
    }

    @Test
    void aPartOfANameIsNotTakenForTheWholeButTheLikeAreNamed() {
        assertThat(refusal("みなと中央").code()).isEqualTo("hospital-name.similar");
        assertThat(refusal("みなと中央").problems().get(0).arguments())
                .containsExactly("みなと中央", "架空みなと中央病院 (minato-central)");
        assertThat(refusal("Another Name (minato-central)").code())
                .as("name and short name do not belong together")
                .isEqualTo("hospital-name.unknown");
        assertThat(refusal("%").code()).isEqualTo("hospital-name.unknown");
        assertThat(refusal("　").code()).isEqualTo("hospital-name.empty");
    }

    @Test
    void twoOfOneNameAreToldApartByTheirShortNames() {
        fixture.jdbi.useHandle(h -> h.execute("""
                update hospital_text set name = '同名病院' where language = 'ja' and hospital_id in (
                  select id from hospital where slug = 'minato-central' or id = (select min(id) from hospital))"""));
        assertThat(refusal("同名病院").code()).isEqualTo("hospital-name.several");
        assertThat(refusal("同名病院").problems().get(0).arguments().get(1).toString())
                .contains("同名病院 (minato-central)", " / ");
        assertThat(names.slugOf("同名病院 (minato-central)", "hospital", "ja")).isEqualTo("minato-central");
    }

    private BusinessRejection refusal(String typed) {
        BusinessRejection[] refused = new BusinessRejection[1];
        assertThatThrownBy(() -> names.slugOf(typed, "hospital", "ja"))
                .isInstanceOfSatisfying(BusinessRejection.class, r -> refused[0] = r);
        return refused[0];
    }
}
