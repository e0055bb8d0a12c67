package org.medinbound.rulebook;

import java.time.LocalDate;
import java.util.Collection;
import org.medinbound.access.Actors;
import org.medinbound.shared.BusinessRejection;

/** What every release of dated rules has to keep: a second person, and a beginning that changes nothing of the past. */
public final class SecondPerson {
    private SecondPerson() {}

    /**
     * @param taken beginnings of the released versions
     * @throws BusinessRejection CONFLICT {@code rules.second-person} for who wrote the draft, {@code rules.begin} when it begins
     *     before today or with another version
     */
    public static void mayRelease(String draftedBy, LocalDate validFrom, LocalDate today, Collection<LocalDate> taken) {
        if (draftedBy.equals(Actors.current().id())) {
            throw BusinessRejection.conflict("rules.second-person");
        }
        if (validFrom.isBefore(today) || taken.contains(validFrom)) {
            throw BusinessRejection.conflict("rules.begin", validFrom.toString());
        }
    }
}
