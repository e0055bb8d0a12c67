package org.medinbound.guarantor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.agency.RegisterContacts;
import org.medinbound.guarantor.store.Book;
import org.medinbound.guarantor.store.Entries;

/**
 * Writes single entries of the register for other capabilities, within their use case and transaction; who may is their business.
 * Each write is a new version in an entry of its own, the old one stays.
 */
@ApplicationScoped
public class RegisterBook {
    /** Coded reason of a withdrawal. */
    private static final String OWN_WISH = "own-wish-leave";

    @Inject
    Jdbi jdbi;

    @Inject
    RegisterContacts contacts;

    /** What the register says now; nothing when nobody has the number. */
    public Optional<RegisterRow> current(String number) {
        return jdbi.withHandle(h -> Book.current(h, number));
    }

    /** Records the row, as a new agency or as a change; a row that says the same already is left alone. */
    public void write(RegisterRow row) {
        jdbi.useHandle(h -> {
            Entries.lock(h);
            Optional<RegisterRow> before = Book.current(h, row.number());
            if (before.filter(row::equals).isEmpty()) {
                put(h, row, before.isEmpty() ? "create" : "change", null, null);
            }
        });
    }

    /** Notes a renewal: number and day of registration stay. */
    public void renew(RegisterRow row, LocalDate on) {
        jdbi.useHandle(h -> {
            Entries.lock(h);
            put(h, row, "renew", on, null);
        });
    }

    /** Takes the agency off the list by its own wish; the last day on the list is never before the first. */
    public void leave(RegisterRow row, LocalDate lastDay) {
        jdbi.useHandle(h -> {
            Entries.lock(h);
            put(h, row.deregistered(lastDay), "status", lastDay, OWN_WISH);
        });
    }

    private void put(Handle handle, RegisterRow row, String act, @Nullable LocalDate on, @Nullable String code) {
        long entry = Entries.open(handle, "guarantors");
        Book.write(handle, entry, row, act, on, code);
        contacts.follow(row.number());
        Entries.close(handle, entry);
    }
}
