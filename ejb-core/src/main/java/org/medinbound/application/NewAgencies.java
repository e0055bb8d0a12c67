package org.medinbound.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.application.store.Applications;
import org.medinbound.application.store.RuleRows;
import org.medinbound.shared.References;

/** The door for an agency that is not on the list yet: it names itself and a mailbox and gets a link to its application. */
@Stateless
@UseCase
public class NewAgencies {
    @Inject
    Applications applications;

    @Inject
    ApplicationWork work;

    @Inject
    ApplicationMail mail;

    @Inject
    ApplicationClock clock;

    @Inject
    RuleRows rules;

    /**
     * Begins an application for registration and mails the link to it. The page that follows says the same whatever mailbox was typed.
     *
     * @param form fields {@code name}, {@code contact}, {@code mailbox}
     */
    @Requires(Right.APPLICATION_BEGIN)
    public void begin(ApplicationForm form, String language) {
        form.check(ApplicationKind.NEW, false, clock.today());
        String reference = References.newReference();
        applications.add(
                reference,
                ApplicationKind.NEW,
                "PORTAL",
                language.equals("ja") ? "ja" : "en",
                null,
                form.value("name"),
                form.value("nameEn"),
                work.sealed(reference, form.contact()),
                rules.governing(clock.today()).id());
        applications.record(reference, Step.of("APPLICATION", "BEGIN", null));
        mail.tell(applications.fresh(reference), "application-begun");
    }
}
