package org.medinbound.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.medinbound.application.store.Applications;
import org.medinbound.guarantor.RegisterBook;
import org.medinbound.guarantor.RegisterRow;
import org.medinbound.shared.BusinessRejection;

/** What a granted application changes on the register. A renewal notes its day: the number and the first day stay. */
@ApplicationScoped
public class RegisterFollowing {
    @Inject
    Applications applications;

    @Inject
    RegisterBook register;

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
    }
}
