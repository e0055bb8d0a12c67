package org.medinbound.account;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.AccessRecord;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.account.store.PortalCodeRows;
import org.medinbound.account.store.PortalLinkRows;
import org.medinbound.account.store.PortalLinkRows.Link;
import org.medinbound.account.store.PortalSessionRows;
import org.medinbound.document.CaseVault;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.Problem;
import org.medinbound.shared.References;

/**
 * Sign-in of people outside: they open a link from a mail, ask for a code, which goes to the mailbox of the link, and type it.
 * Records itself what happened, because only here it is known whose case a secret belongs to.
 */
@Stateless
@UseCase
public class PortalSignIn {
    /** How long a code can be typed. */
    public static final Duration CODE_LIFE = Duration.ofMinutes(15);

    /** How often a code can be typed wrong. */
    public static final int TRIES = 5;

    /** Codes of one link in an hour; more are refused. */
    static final int CODES_AN_HOUR = 5;

    @Inject
    private PortalLinkRows links;

    @Inject
    private PortalCodeRows codes;

    @Inject
    private PortalSessionRows sessions;

    @Inject
    private PortalLinks portalLinks;

    @Inject
    private CaseVault vault;

    @Inject
    private Outbox outbox;

    @Inject
    private AccessRecord record;

    @Inject
    private Clock clock;

    public PortalSignIn() {}

    PortalSignIn(
            PortalLinkRows links,
            PortalCodeRows codes,
            PortalSessionRows sessions,
            PortalLinks portalLinks,
            CaseVault vault,
            Outbox outbox,
            AccessRecord record,
            Clock clock) {
        this.links = links;
        this.codes = codes;
        this.sessions = sessions;
        this.portalLinks = portalLinks;
        this.vault = vault;
        this.outbox = outbox;
        this.record = record;
        this.clock = clock;
    }

    /** What may be shown of a link to who opens it; nothing when it is unknown, expired or ended. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public Optional<LinkShown> look(String linkToken) {
        return links.alive(References.hash(linkToken), clock.instant()).flatMap(link -> mailbox(link)
                .map(mailbox -> new LinkShown(link.role(), link.subject(), LinkShown.masked(mailbox))));
    }

    /**
     * Mails a code to the link's mailbox; codes sent before end.
     *
     * @return false when the link is unknown, expired or ended
     * @throws BusinessRejection when too many codes were asked for
     */
    @Requires(value = Right.PUBLIC, recorded = false)
    public boolean sendCode(String linkToken) {
        Instant now = clock.instant();
        Link link = links.alive(References.hash(linkToken), now).orElse(null);
        String mailbox = link == null ? null : mailbox(link).orElse(null);
        if (link == null || mailbox == null) {
            return false;
        }
        if (codes.since(link.id(), now.minus(Duration.ofHours(1))) >= CODES_AN_HOUR) {
            throw new BusinessRejection(
                    BusinessRejection.Kind.TOO_MANY, List.of(Problem.of("portal-sign-in.too-many-codes", null)));
        }
        String code = References.newCode();
        codes.replace(link.id(), hash(linkToken, code), now, now.plus(CODE_LIFE));
        outbox.put(new Mail(
                "portal-code", link.language(), mailbox, List.of(code, CODE_LIFE.toMinutes()), null, link.subject()));
        record.done(Actors.current(), "PortalSignIn.sendCode", link.subject());
        return true;
    }

    /** Opens a session when the code is right. A wrong code is counted, so this answers instead of refusing. */
    @Requires(value = Right.PUBLIC, recorded = false)
    public SignInAnswer open(String linkToken, String typedCode) {
        Instant now = clock.instant();
        Link link = links.alive(References.hash(linkToken), now).orElse(null);
        if (link == null) {
            return new SignInAnswer.LinkEnded();
        }
        PortalCodeRows.Tried tried = codes.tryOf(link.id(), TRIES, now).orElse(null);
        if (tried == null) {
            return new SignInAnswer.CodeEnded();
        }
        Actor caller = Actors.current();
        if (!MessageDigest.isEqual(tried.codeHash(), hash(linkToken, digits(typedCode)))) {
            record.refused(caller, "PortalSignIn.open", link.subject());
            int left = TRIES - tried.tries();
            return left > 0 ? new SignInAnswer.WrongCode(left) : new SignInAnswer.CodeEnded();
        }
        codes.end(tried.id(), now);
        String sessionToken = References.newToken();
        sessions.add(References.hash(sessionToken), link, now, now.plus(PortalSessions.LONGEST));
        Actor person = PortalSessions.actor(link.role(), link.subject(), caller.address());
        record.done(person, "PortalSignIn.open", link.subject());
        return new SignInAnswer.Opened(sessionToken, link.role(), link.subject());
    }

    /**
     * Mails a new link, if the mailbox is one that links for this reference went to. Tells the caller nothing, so that nobody can
     * find out who asked here.
     */
    @Requires(value = Right.PUBLIC, recorded = false)
    public void requestLink(String typedReference, String typedMailbox) {
        String reference = reference(typedReference);
        String wanted = typedMailbox.strip().toLowerCase(Locale.ROOT);
        for (Link link : links.of(reference)) {
            String mailbox = link.revoked() ? null : mailbox(link).orElse(null);
            if (mailbox != null && mailbox.toLowerCase(Locale.ROOT).equals(wanted)) {
                String address = portalLinks.issue(link.role(), reference, mailbox, link.language());
                outbox.put(new Mail("portal-link", link.language(), mailbox, List.of(reference), address, reference));
                record.done(Actors.current(), "PortalSignIn.requestLink", reference);
                return;
            }
        }
    }

    private Optional<String> mailbox(Link link) {
        return Optional.ofNullable(open(link));
    }

    private @Nullable String open(Link link) {
        return vault.open(link.subject(), link.mailboxSealed());
    }

    /** With the link's secret, so that six digits cannot be found from the stored hash. */
    private static byte[] hash(String linkToken, String code) {
        return References.hash(linkToken + " " + code);
    }

    /** People type spaces, and digits of their own keyboard. */
    static String digits(String typed) {
        StringBuilder digits = new StringBuilder();
        typed.codePoints().filter(Character::isDigit).forEach(point -> digits.append(Character.digit(point, 10)));
        return digits.toString();
    }

    /** A reference as it stands in our books, however its letters and lines were typed. */
    static String reference(String typed) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[^0-9A-Z]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return plain.length() == 16 ? String.join("-", plain.split("(?<=\\G.{4})")) : typed.strip();
    }
}
