package org.medinbound.account;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.AccessRecord;
import org.medinbound.access.Actor;
import org.medinbound.access.Role;
import org.medinbound.account.store.PortalCodeRows;
import org.medinbound.account.store.PortalLinkRows;
import org.medinbound.account.store.PortalSessionRows;
import org.medinbound.document.CaseVault;
import org.medinbound.notification.Mail;
import org.medinbound.settings.TestSettings;
import org.medinbound.shared.MovableClock;

/** Sign-in of people outside on a real database, with a clock that a test moves and mail that it reads. */
final class PortalDesk {
    final MovableClock clock = new MovableClock("2026-11-23T01:00:00Z");
    final List<Mail> mails = new ArrayList<>();
    final List<String> recorded = new ArrayList<>();
    final MailedLinks links;
    final PortalSignIn signIn;
    final PortalSessions sessions;
    final CaseTokens tokens;

    PortalDesk(Jdbi jdbi) {
        PortalLinkRows linkRows = new PortalLinkRows(jdbi);
        PortalSessionRows sessionRows = new PortalSessionRows(jdbi);
        CaseVault vault = new Turned();
        links = new MailedLinks(linkRows, vault, TestSettings.with("base.url", "https://portal.example"), clock);
        tokens = new CaseTokens(sessionRows, clock);
        sessions = new PortalSessions(sessionRows, tokens, clock);
        signIn = new PortalSignIn(
                linkRows,
                new PortalCodeRows(jdbi),
                sessionRows,
                links,
                vault,
                mail -> {
                    mails.add(mail);
                    return UUID.randomUUID();
                },
                new Lines(),
                clock);
    }

    /** Issues a link and answers with its secret. */
    String issue(Role role, String subject, String mailbox) {
        return token(links.issue(role, subject, mailbox, "ja"));
    }

    /** Link, code, session: answers with the session's secret. */
    String open(String link) {
        signIn.sendCode(link);
        return ((SignInAnswer.Opened) signIn.open(link, code())).sessionToken();
    }

    /** The code mailed last. */
    String code() {
        return mails.get(mails.size() - 1).arguments().get(0).toString();
    }

    Optional<Actor> person(String session) {
        return sessions.person(session, "192.0.2.7");
    }

    static String token(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    /** No cipher, but no plain text either. */
    private static final class Turned implements CaseVault {
        @Override
        public byte[] seal(String caseReference, String text) {
            return turned(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String open(String caseReference, byte[] sealed) {
            return new String(turned(sealed), StandardCharsets.UTF_8);
        }

        private static byte[] turned(byte[] bytes) {
            byte[] other = bytes.clone();
            for (int i = 0; i < other.length; i++) {
                other[i] ^= 0x55;
            }
            return other;
        }
    }

    private final class Lines implements AccessRecord {
        @Override
        public void done(Actor actor, String useCase, String subject) {
            recorded.add(actor.id() + " did " + useCase + " " + subject);
        }

        @Override
        public void refused(Actor actor, String useCase, String subject) {
            recorded.add(actor.id() + " was refused " + useCase + " " + subject);
        }
    }
}
