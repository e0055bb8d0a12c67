package org.medinbound.hospital;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.hospital.store.AdmissionStore;
import org.medinbound.shared.BusinessRejection;

class HospitalDirectoryTest {
    private DirectoryFixture fixture;

    @BeforeEach
    void load() {
        fixture = DirectoryFixture.withDemo();
    }

    @Test
    void aSuspendedHospitalVanishesFromEverythingPublic() {
        long before = fixture.version.number();
        fixture.publication.change("minato-central", PublicationStatus.SUSPENDED);

        assertThat(fixture.directory.published("minato-central")).isEmpty();
        assertThat(fixture.directory.publishedAmong(List.of("minato-central", "aoi-university")))
                .extracting(p -> p.entry().slug())
                .containsExactly("aoi-university");
        HospitalsFound found = fixture.search.search(HospitalQuery.all(), "en");
        assertThat(found.page().total()).isEqualTo(59);
        assertThat(found.facets("region").stream().mapToInt(Facet::count).sum()).isEqualTo(59);
        assertThat(fixture.version.number()).isGreaterThan(before);
    }

    @Test
    void aHospitalThatWasShownIsGoneHoweverItWasTakenOff() {
        fixture.publication.change("minato-central", PublicationStatus.UNPUBLISHED);
        new AdmissionStore(fixture.jdbi).clear("aoi-university");
        new AdmissionStore(fixture.jdbi).set(List.of("tsubaki-cancer"), LocalDate.of(2026, 5, 14));
        List<String> off = List.of("aoi-university", "minato-central", "tsubaki-cancer");

        assertThat(fixture.directory.noLongerShown(off))
                .extracting(FormerHospital::slug)
                .isEqualTo(off);
        for (String slug : off) {
            assertThatThrownBy(() -> fixture.directory.shown(slug)).hasMessageContaining("hospital.gone");
        }
        new AdmissionStore(fixture.jdbi).set(off, LocalDate.of(2026, 5, 15));
        assertThat(fixture.directory.noLongerShown(off))
                .extracting(FormerHospital::slug)
                .containsExactly("minato-central");
        assertThat(fixture.directory.shown("tsubaki-cancer").region()).isEqualTo("kanto");
    }

    @Test
    void aHospitalThatWasNeverShownIsNotFound() throws IOException {
        List<String> demo = Files.readAllLines(DirectoryFixture.demoFile());
        String line = demo.stream()
                .filter(l -> l.startsWith("minato-central,"))
                .findFirst()
                .orElseThrow();
        fixture.importText(
                demo.get(0) + "\n" + line.replace("minato-central,published", "never-shown,unpublished") + "\n");

        assertThat(fixture.directory.noLongerShown(List.of("never-shown", "nowhere")))
                .isEmpty();
        for (String never : List.of("never-shown", "nowhere")) {
            assertThatThrownBy(() -> fixture.directory.shown(never)).hasMessageContaining("not-found");
        }
    }

    @Test
    void aCaseStillKnowsTheNameOfASuspendedHospital() {
        HospitalProfile minato = fixture.directory.published("minato-central").orElseThrow();
        fixture.publication.change("minato-central", PublicationStatus.SUSPENDED);

        assertThat(fixture.directory.names(List.of(minato.id()), "ja")).isEqualTo(Map.of(minato.id(), "架空みなと中央病院"));
        assertThat(fixture.directory.contactOf(minato.id()))
                .hasValueSatisfying(c -> assertThat(c.mailbox()).isEqualTo("international@minato-central.example"));
    }

    @Test
    void anUnknownHospitalCannotBePublished() {
        assertThatThrownBy(() -> fixture.publication.change("nowhere", PublicationStatus.PUBLISHED))
                .isInstanceOf(BusinessRejection.class)
                .hasMessageContaining("not-found");
    }

    @Test
    void theVersionGrowsOnceATransactionHoweverMuchChanges() {
        long before = fixture.imports.store.version();
        fixture.jdbi.useTransaction(h -> {
            h.execute("update hospital set beds = beds + 1");
            h.execute("update hospital_text set city = city || 'x'");
        });
        assertThat(fixture.imports.store.version()).isEqualTo(before + 1);
    }

    @Test
    void aChangeThatIsRolledBackLeavesTheVersion() {
        long before = fixture.imports.store.version();
        fixture.jdbi.useTransaction(h -> {
            h.execute("update hospital set beds = beds + 1");
            h.rollback();
        });
        assertThat(fixture.imports.store.version()).isEqualTo(before);
    }

    @Test
    void everyTermHasANameInEnglishAndJapanese() {
        List<String> missing = fixture.jdbi.withHandle(
                h -> h.createQuery("""
                        select d.kind || ' ' || d.code || ' ' || l from directory_term d cross join (values ('en'), ('ja')) v (l)
                        where not exists (select from directory_term_text t
                          where t.kind = d.kind and t.code = d.code and t.language = l)""").mapTo(String.class).list());
        assertThat(missing).isEmpty();
    }
}
