package org.medinbound.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medinbound.access.Actor;
import org.medinbound.agency.AgencyHouse;
import org.medinbound.guarantor.AgencyStatusAction;
import org.medinbound.guarantor.RegisterChanges;
import org.medinbound.guarantor.RegisterSheet;
import org.medinbound.guarantor.StatusChange;

/** Only what was published is shown; each version says field by field what it changed. */
class PublicationsTest {
    private final AgencyHouse house = new AgencyHouse();
    private final RegisterChanges register = house.get(RegisterChanges.class);
    private final Publications publications = house.get(Publications.class);
    private final PublishedList list = house.get(PublishedList.class);

    @BeforeEach
    void registers() {
        act(() -> register.create("B-001", sheet("架空A", "03-1"), "決定"));
        act(() -> register.create("B-002", sheet("架空B", "03-2"), "決定"));
    }

    @Test
    void nothingIsShownBeforeTheFirstPublication() {
        assertThat(house.as(Actor.visitor(null), list::newest)).isEmpty();
        assertThat(house.as(AgencyHouse.OFFICER, publications::preview))
                .extracting(ListChange::kind)
                .containsExactly("added", "added");
    }

    @Test
    void aVersionSaysFieldByFieldWhatItChangedAndFormerOnesStay() {
        long first = publish(0);
        act(() -> register.change("B-001", entry("B-001"), sheet("架空A新社", "03-9"), "商号変更"));
        act(() -> register.become(
                "B-002",
                entry("B-002"),
                new StatusChange(AgencyStatusAction.SUSPEND, LocalDate.of(2026, 11, 1), "reports-missing", "未報告")));
        act(() -> register.create("B-003", sheet("架空C", "03-3"), "決定"));
        assertThat(visible()).as("not published yet").containsExactly("架空A", "架空B");

        long second = publish(first);
        assertThat(visible()).containsExactly("架空A新社", "架空C");
        List<ListChange> changes =
                house.as(AgencyHouse.OFFICER, () -> publications.open(second)).changes();
        assertThat(changes).extracting(ListChange::kind).containsExactly("changed", "removed", "added");
        assertThat(changes.get(0).fields())
                .containsExactly(
                        new ListChange.Field("name", "架空A", "架空A新社"), new ListChange.Field("phone", "03-1", "03-9"));
        assertThat(house.as(AgencyHouse.OFFICER, () -> publications.rows(first)))
                .extracting(ListedAgency::name)
                .containsExactly("架空A", "架空B");
    }

    @Test
    void nothingNewIsNotPublishedAndWhoIsTooLateIsTold() {
        long first = publish(0);
        assertThatThrownBy(() -> publish(first)).hasMessage("publication.nothing");
        assertThatThrownBy(() -> publish(0)).hasMessage("publication.changed");
    }

    @Test
    void patientsFindByNameAndLanguage() {
        long id = publish(0);
        assertThat(house.as(Actor.visitor(null), () -> list.page(id, "架空B", "vi", 1, 10))
                        .rows())
                .extracting(ListedAgency::number)
                .containsExactly("B-002");
        assertThat(house.as(Actor.visitor(null), () -> list.page(id, "%", "", 1, 10))
                        .total())
                .isZero();
    }

    private List<String> visible() {
        return house
                .as(
                        Actor.visitor(null),
                        () -> list.all(list.newest().orElseThrow().id()))
                .stream()
                .map(ListedAgency::name)
                .toList();
    }

    private long publish(long seen) {
        return house.as(AgencyHouse.OFFICER, () -> publications.publish(seen, "月次更新"));
    }

    private long entry(String number) {
        return house.as(AgencyHouse.OFFICER, () -> register.history(number))
                .get(0)
                .entry();
    }

    private static RegisterSheet sheet(String name, String phone) {
        return new RegisterSheet(name, "A", LocalDate.of(2020, 4, 1), "one@a.example", phone, "", List.of("en", "vi"));
    }

    private void act(Runnable deed) {
        house.as(AgencyHouse.OFFICER, () -> {
            deed.run();
            return true;
        });
    }
}
