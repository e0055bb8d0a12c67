package org.medinbound.guarantor;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.agency.RegisterContacts;
import org.medinbound.guarantor.store.Entries;
import org.medinbound.guarantor.store.Versions;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/**
 * Changes of the register by the desk. Every change is a new version with its reason; former versions stay, so that "as known on"
 * can be replayed. The list number and the day of registration survive renewals and changes.
 */
@Stateless
@UseCase
public class RegisterChanges {
    @Inject
    private Jdbi jdbi;

    @Inject
    private RegisterContacts contacts;

    @Inject
    private Clock clock;

    public RegisterChanges() {}

    /** Puts a new agency on the list. */
    @Requires(Right.GUARANTOR_WORK)
    public void create(@Subject String number, RegisterSheet sheet, String reason) {
        RegisterCheck.number(number);
        RegisterSheet checked = RegisterCheck.sheet(sheet, today());
        String words = RegisterCheck.reason(reason);
        jdbi.useHandle(h -> {
            Entries.lock(h);
            if (!Versions.addNumber(h, number)) {
                throw BusinessRejection.invalid("register.number-taken", "number", number);
            }
            write(h, number, entry -> Versions.first(entry, checked, words));
        });
    }

    /**
     * Changes what the register says, status aside.
     *
     * @param seen entry of the version that the officer saw
     * @throws BusinessRejection CONFLICT {@code register.changed} when somebody was quicker
     */
    @Requires(Right.GUARANTOR_WORK)
    public void change(@Subject String number, long seen, RegisterSheet sheet, String reason) {
        RegisterSheet checked = RegisterCheck.sheet(sheet, today());
        String words = RegisterCheck.reason(reason);
        act(number, seen, last -> {
            RegisterCheck.order(checked.registeredOn(), last);
            return Versions.changed(last, checked, words);
        });
    }

    /** Notes a renewal: number and day of registration stay. */
    @Requires(Right.GUARANTOR_WORK)
    public void renew(@Subject String number, long seen, @Nullable LocalDate on, String reason) {
        String words = RegisterCheck.reason(reason);
        act(number, seen, last -> Versions.renewed(last, RegisterCheck.day(on, last, today(), "renewedOn"), words));
    }

    /** Suspends, resumes, deregisters or restores, with date and reason. */
    @Requires(Right.GUARANTOR_WORK)
    public void become(@Subject String number, long seen, StatusChange change) {
        String words = RegisterCheck.reason(change.reason());
        act(number, seen, last -> {
            AgencyStatus next = last.status()
                    .after(change.action())
                    .orElseThrow(() -> BusinessRejection.conflict("register.status-action"));
            LocalDate on = RegisterCheck.day(change.on(), last, today(), "statusOn");
            String code = change.reasonCode();
            if (code == null
                    || reasons().stream().noneMatch(r -> r.code().equals(code) && r.action() == change.action())) {
                throw BusinessRejection.invalid("register.reason-code", "reasonCode");
            }
            return Versions.become(last, next, on, code, words);
        });
    }

    /** What the register ever said about an agency, newest first. */
    @Requires(Right.GUARANTOR_READ)
    public List<RegisterVersion> history(@Subject String number) {
        return jdbi.withHandle(h -> Versions.of(h, number));
    }

    /** Coded reasons that can be given today. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public List<StatusReason> reasons() {
        return jdbi.withHandle(h -> Versions.reasons(h, today()));
    }

    private void act(String number, long seen, UnaryOperator<RegisterVersion> next) {
        jdbi.useHandle(h -> {
            Entries.lock(h);
            RegisterVersion last = Versions.of(h, number).stream().findFirst().orElseThrow(BusinessRejection::notFound);
            if (last.entry() != seen) {
                throw BusinessRejection.conflict("register.changed", last.by() == null ? last.actor() : last.by());
            }
            RegisterVersion after = next.apply(last);
            write(h, number, entry -> after);
        });
    }

    private void write(Handle handle, String number, LongFunction<RegisterVersion> version) {
        long entry = Entries.open(handle, "guarantors");
        Versions.write(handle, number, entry, version.apply(entry));
        contacts.follow(number);
        Entries.close(handle, entry);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), SystemClock.TOKYO);
    }
}
