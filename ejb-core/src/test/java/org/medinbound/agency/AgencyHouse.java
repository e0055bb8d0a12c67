package org.medinbound.agency;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.AccessRecord;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.database.TestDatabase;
import org.medinbound.database.Wired;
import org.medinbound.document.CaseVault;
import org.medinbound.document.SystemVault;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.settings.TestSettings;
import org.medinbound.shared.SystemClock;

/** Agencies on a real database; mail, links and the vault are notes of what they were told. */
public final class AgencyHouse {
    public static final Actor OFFICER = new Actor("staff:1", Set.of(Role.REGISTRY), null, null);
    public static final Actor SECOND_OFFICER = new Actor("staff:2", Set.of(Role.REGISTRY), null, null);

    public final Jdbi jdbi = TestDatabase.jdbi();
    public final List<Mail> mails = new ArrayList<>();
    public final List<String> revoked = new ArrayList<>();
    public Instant now = Instant.parse("2026-11-25T01:00:00Z");
    public final Clock clock = new MovedClock();
    public final Wired beans = new Wired(
            jdbi,
            clock,
            outbox(),
            new Links(),
            new Plain(),
            new PlainCases(),
            new NoRecord(),
            TestSettings.with("base.url", "https://portal.example"));

    /** As the agency itself. */
    public static Actor agency(String number) {
        return new Actor("guarantor:" + number, Set.of(Role.GUARANTOR), number, null);
    }

    public <T> T as(Actor actor, Supplier<T> action) {
        try {
            return Actors.call(actor, () -> jdbi.inTransaction(handle -> action.get()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Outbox outbox() {
        return mail -> {
            mails.add(mail);
            return UUID.randomUUID();
        };
    }

    private final class Links implements PortalLinks {
        @Override
        public String issue(Role role, String subject, String mailbox, String language) {
            return "http://localhost/" + language + "/link/" + role + "/" + subject;
        }

        @Override
        public void revoke(String subject, String mailbox) {
            revoked.add(subject + " " + mailbox);
        }

        @Override
        public void revoke(String subject) {
            revoked.add(subject);
        }
    }

    private final class MovedClock extends Clock {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return SystemClock.TOKYO;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private static final class PlainCases implements CaseVault {
        @Override
        public byte[] seal(String caseReference, String text) {
            return text == null ? null : (caseReference + "|" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(String caseReference, byte[] sealed) {
            return sealed == null
                    ? null
                    : new String(sealed, StandardCharsets.UTF_8).substring(caseReference.length() + 1);
        }
    }

    private static final class Plain implements SystemVault {
        @Override
        public byte[] seal(String purpose, String text) {
            return (purpose + "|" + text).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public String open(String purpose, byte[] sealed) {
            return new String(sealed, StandardCharsets.UTF_8).substring(purpose.length() + 1);
        }
    }

    private static final class NoRecord implements AccessRecord {
        @Override
        public void done(Actor actor, String useCase, String subject) {}

        @Override
        public void refused(Actor actor, String useCase, String subject) {}
    }
}
