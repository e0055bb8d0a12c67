package org.medinbound.hospital;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.store.SearchStore;

/**
 * Finds published hospitals. The order is a public rule, the same for all: first those that speak the language asked for
 * (else the language of the page), own staff before interpreters at a distance before machines; then by number of
 * accreditations in force; then by how many patients they can take; then by name.
 */
@Stateless
@UseCase
public class HospitalSearch {
    @Inject
    SearchStore store;

    @Inject
    Clock clock;

    /** @param language BCP 47 tag of the reader */
    @Requires(value = Right.PUBLIC, recorded = false)
    public HospitalsFound search(HospitalQuery query, String language) {
        return store.search(query, language, LocalDate.now(clock));
    }
}
