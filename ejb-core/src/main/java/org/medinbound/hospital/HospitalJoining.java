package org.medinbound.hospital;

import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.hospital.store.EntryWriter;
import org.medinbound.hospital.store.HospitalStore;
import org.medinbound.hospital.store.JoiningRows;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.References;

/**
 * A hospital asks to join; the quality officers take it into the directory, unpublished, and it gets its account. It appears on the
 * portal only after its vetting.
 */
@Stateless
@UseCase
public class HospitalJoining {
    @Inject
    JoiningRows rows;

    @Inject
    DirectoryTerms terms;

    @Inject
    HospitalStore store;

    @Inject
    EntryWriter writer;

    @Inject
    HospitalMail mail;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    Event<DirectoryChanged> changes;

    /** Asks to join; answers with the reference. */
    @Requires(Right.PUBLIC)
    public String ask(JoiningForm form) {
        form.requireSound(terms.in("en"));
        String reference = References.newReference();
        rows.add(reference, form, clock.instant());
        outbox.put(new Mail(
                "joining-received",
                HospitalMail.LANGUAGE,
                form.mailbox(),
                List.of(form.nameJa(), reference),
                null,
                reference));
        return reference;
    }

    /** Hospitals that wait for an answer, oldest first. */
    @Requires(Right.HOSPITAL_MANAGE)
    public List<JoiningRow> waiting() {
        return rows.waiting();
    }

    /** How many wait. */
    @Requires(value = Right.HOSPITAL_MANAGE, recorded = false)
    public long count() {
        return rows.count();
    }

    /**
     * Takes the hospital into the directory and mails it the link to its account.
     *
     * @param typedSlug short name in addresses: small letters, digits, hyphens
     * @throws BusinessRejection {@code joining.slug} when it cannot be one or is taken, {@code joining.over} when it was answered before
     */
    @Requires(Right.HOSPITAL_MANAGE)
    public void take(@Subject String reference, String typedSlug) {
        String slug = typedSlug.strip().toLowerCase(Locale.ROOT);
        if (!slug.matches("[a-z0-9]+(-[a-z0-9]+)*")
                || slug.length() > 80
                || !store.profiles(List.of(slug)).isEmpty()) {
            throw BusinessRejection.invalid("joining.slug", "slug");
        }
        JoiningRow row = rows.lock(reference).orElseThrow(() -> BusinessRejection.conflict("joining.over"));
        writer.write(List.of(entry(slug, row.form())), clock.instant());
        rows.decide(reference, slug, "", Actors.current().id(), clock.instant());
        changes.fire(new DirectoryChanged(store.version()));
        mail.tell(slug, "hospital-invitation", slug);
    }

    /** Declines, with the reason; the hospital is told. */
    @Requires(Right.HOSPITAL_MANAGE)
    public void decline(@Subject String reference, String reason) {
        if (reason.isBlank() || reason.length() > 1000) {
            throw BusinessRejection.invalid("joining.text", "reason", 1000);
        }
        JoiningRow row = rows.lock(reference).orElseThrow(() -> BusinessRejection.conflict("joining.over"));
        rows.decide(reference, null, reason.strip(), Actors.current().id(), clock.instant());
        outbox.put(new Mail(
                "joining-declined",
                HospitalMail.LANGUAGE,
                row.form().mailbox(),
                List.of(row.form().nameJa(), reference, reason.strip()),
                null,
                reference));
    }

    private HospitalEntry entry(String slug, JoiningForm form) {
        return new HospitalEntry(
                slug,
                PublicationStatus.UNPUBLISHED,
                HospitalKind.of(form.kind()).orElseThrow(),
                form.prefecture(),
                form.beds(),
                form.monthlyCapacity(),
                form.mailbox(),
                null,
                form.website(),
                Map.of(
                        "ja", new HospitalText(form.nameJa(), form.cityJa(), form.nameJa(), ""),
                        "en", new HospitalText(form.nameEn(), form.cityEn(), form.nameEn(), "")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Facilities.NONE,
                "hospital",
                LocalDate.now(clock));
    }
}
