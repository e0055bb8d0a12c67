package org.medinbound.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.medinbound.application.store.Applications;
import org.medinbound.guarantor.RegisterBook;
import org.medinbound.guarantor.RegisterRow;
import org.medinbound.registry.ContractBook;
import org.medinbound.registry.ContractForm;
import org.medinbound.shared.BusinessRejection;

/**
 * What a granted application changes on the register: the entry, and the contracts it stated. A renewal notes its day: the number
 * and the first day stay.
 */
@ApplicationScoped
public class RegisterFollowing {
    @Inject
    Applications applications;

    @Inject
    RegisterBook register;

    @Inject
    ContractBook contracts;

    void follow(ApplicationPage page, String number, LocalDate decidedOn) {
        Standing s = page.standing();
        switch (s.kindOf()) {
            case NEW ->
                register.write(new RegisterRow(
                        number,
                        s.name(),
                        s.nameEn(),
                        "active",
                        decidedOn,
                        null,
                        page.contact().mailbox(),
                        page.contact().phone(),
                        List.of("ja")));
            case RENEWAL ->
                register.renew(register.current(number).orElseThrow(BusinessRejection::notFound), decidedOn);
            case CHANGE -> {
                RegisterRow row = register.current(number).orElseThrow(BusinessRejection::notFound);
                for (ApplicationPage.Change change : page.changes()) {
                    row = row.with(change.field(), change.after());
                }
                register.write(row);
            }
            case WITHDRAWAL ->
                register.leave(
                        register.current(number).orElseThrow(BusinessRejection::notFound),
                        Objects.requireNonNullElse(s.withdrawOn(), decidedOn));
        }
        contracts.take(
                number,
                s.reference(),
                page.contracts().stream()
                        .map(line -> stated(page, line, decidedOn))
                        .toList());
    }

    /** The memorandum's own day is not stated: it was seen by the day of the decision. */
    private static ContractBook.Stated stated(ApplicationPage page, ContractLine line, LocalDate decidedOn) {
        LocalDate seen = line.beginsOn().isAfter(decidedOn) ? line.beginsOn() : decidedOn;
        return new ContractBook.Stated(
                new ContractForm(
                        line.hospital(),
                        line.beginsOn(),
                        line.endsOn(),
                        line.autoRenewed() && line.endsOn() != null,
                        line.memorandum() ? seen : null,
                        line.coversContent(),
                        line.coversResponsibility(),
                        line.coversPayment(),
                        line.coversPrivacy()),
                page.copyOf(line)
                        .map(paper -> Objects.requireNonNull(paper.file()).id())
                        .orElse(null));
    }
}
