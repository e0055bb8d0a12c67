package org.medinbound.listing;

import java.time.LocalDate;
import java.util.List;
import org.medinbound.hospital.AcceptanceOfPatients;
import org.medinbound.hospital.ClosedDay;

/**
 * A hospital's calendar as the hospital itself sees it.
 *
 * @param acceptance what holds today
 * @param closed own holidays from today on
 * @param today day in Japan
 */
public record OwnDays(AcceptanceOfPatients acceptance, List<ClosedDay> closed, LocalDate today) {
    public OwnDays {
        closed = List.copyOf(closed);
    }
}
