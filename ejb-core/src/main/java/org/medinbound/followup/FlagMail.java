package org.medinbound.followup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medinbound.agency.AgencyContact;
import org.medinbound.agency.AgencyContacts;
import org.medinbound.agency.ContactRole;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.settings.Settings;
import org.medinbound.shared.Texts;

/** Letters to an agency about its flags, to its contact for reports in the contact's language. */
@ApplicationScoped
public class FlagMail {
    @Inject
    private AgencyContacts contacts;

    @Inject
    private Outbox outbox;

    @Inject
    private Settings settings;

    public FlagMail() {}

    /** The mail is null when nobody is left to write to. */
    record Sent(@Nullable UUID mail) {}

    /** @param flags of one agency */
    Sent contact(List<FlagCase> flags, String words) {
        FlagCase first = flags.get(0);
        List<AgencyContact> to = contacts.forRole(first.number(), ContactRole.REPORTS);
        if (to.isEmpty()) {
            return new Sent(null);
        }
        AgencyContact contact = to.get(0);
        String language = contact.language();
        Texts texts = Texts.in(language);
        String lines = flags.stream()
                .map(flag ->
                        texts.get("flag.contact.line", flag.period().toString(), texts.get("flag.kind." + flag.kind())))
                .collect(Collectors.joining("\n"));
        String name = language.equals("ja") || first.nameEn().isBlank() ? first.name() : first.nameEn();
        String path = flags.size() == 1 ? "/my/agency/flags/" + first.item() : "/my/agency/flags";
        return new Sent(outbox.put(new Mail(
                "flag-contact",
                language,
                contact.mailbox(),
                List.of(name, first.number(), lines, words.strip().isEmpty() ? "" : words.strip() + "\n\n"),
                settings.baseUrl() + "/" + language + path,
                first.number())));
    }
}
