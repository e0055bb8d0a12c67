package org.medinbound.agency;

import java.util.List;
import java.util.Set;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.house.House;
import org.medinbound.settings.TestSettings;

/** Agencies of the register. */
public final class AgencyHouse extends House {
    public static final Actor OFFICER = new Actor("staff:1", Set.of(Role.REGISTRY), null, null);
    public static final Actor SECOND_OFFICER = new Actor("staff:2", Set.of(Role.REGISTRY), null, null);

    public AgencyHouse() {
        super("2026-11-25T01:00:00Z");
    }

    @Override
    protected List<Object> given() {
        return List.of(TestSettings.with("base.url", "https://portal.example"));
    }

    /** As the agency itself. */
    public static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }
}
