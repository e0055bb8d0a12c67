package org.medinbound.listing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalText;

class EntryTextsTest {
    private static final HospitalText VIETNAMESE =
            new HospitalText("Bệnh viện Minato", "Tokyo", "Bệnh viện đa khoa.", "");

    private final ListingHouse house = new ListingHouse();
    private final EntryTexts texts = house.get(EntryTexts.class);

    @Test
    void aMissingTranslationIsWrittenAsADraftThenCheckedAndStaleOnceTheOriginalChanged() {
        assertThat(state("vi")).isEqualTo("MISSING");
        save(false);
        assertThat(state("vi")).isEqualTo("MACHINE");
        save(true);
        assertThat(state("vi")).isEqualTo("CHECKED");

        publishes("summary_ja", "新しい紹介文です。");
        assertThat(state("vi")).isEqualTo("STALE");
        assertThat(state("en")).as("the English one was not written anew").isEqualTo("STALE");
        publishes("summary_en", "A new description.");
        assertThat(state("en")).isEqualTo("HOSPITAL");
        assertThat(state("vi")).isEqualTo("STALE");
        save(true);
        assertThat(state("vi")).isEqualTo("CHECKED");
    }

    @Test
    void whoeverSavesOverSomebodyElsesTextIsToldAndEmptyPartsAreNamed() {
        String seen = open("vi").print();
        save(false);
        assertThat(house.refusal(ListingHouse.BEN, () -> texts.save(ListingHouse.MINATO, "vi", VIETNAMESE, true, seen)))
                .isEqualTo("listing.text-changed");
        assertThat(house.refusal(
                        ListingHouse.BEN,
                        () -> texts.save(
                                ListingHouse.MINATO,
                                "vi",
                                new HospitalText("", "", "", ""),
                                true,
                                open("vi").print())))
                .isEqualTo("csv-required");
    }

    @Test
    void theListCountsEveryLanguageOfThePortal() {
        save(true);
        TextCount vietnamese = house.as(ListingHouse.ANN, texts::counts).stream()
                .filter(c -> c.language().equals("vi"))
                .findFirst()
                .orElseThrow();
        assertThat(vietnamese.checked()).isEqualTo(1);
        assertThat(house.as(ListingHouse.ANN, () -> texts.page(new TextFilter(null, "vi", "MISSING", 1, 10)))
                        .total())
                .isEqualTo(vietnamese.missing());
    }

    private void publishes(String field, String value) {
        house.keeps(EntrySection.BASIC, field, value);
        OwnEntryFile own = house.own();
        house.does(ListingHouse.HOSPITAL, () -> house.get(OwnEntry.class).send(ListingHouse.MINATO, "", own.seen()));
        EntryDesk desk = house.get(EntryDesk.class);
        String reference = house.own().open().proposal().reference();
        ProposalSeen seen =
                house.as(ListingHouse.ANN, () -> desk.open(reference, "ja")).seen();
        house.does(ListingHouse.ANN, () -> desk.publish(reference, java.util.Set.of(EntrySection.BASIC), "", seen));
    }

    private void save(boolean checked) {
        String seen = open("vi").print();
        house.does(ListingHouse.ANN, () -> texts.save(ListingHouse.MINATO, "vi", VIETNAMESE, checked, seen));
    }

    private String state(String language) {
        return open(language).state();
    }

    private TextFile open(String language) {
        return house.as(ListingHouse.ANN, () -> texts.open(ListingHouse.MINATO, language));
    }
}
