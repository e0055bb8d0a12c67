package org.medinbound.listing;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.access.Role;
import org.medinbound.account.PortalLinks;
import org.medinbound.database.TestDatabase;
import org.medinbound.database.Wired;
import org.medinbound.hospital.EntryCells;
import org.medinbound.hospital.EntrySection;
import org.medinbound.hospital.HospitalAccess;
import org.medinbound.hospital.HospitalFacts;
import org.medinbound.hospital.HospitalImport;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** The demonstration hospitals on a real database, on 1 December 2026; mail is a note of what was told. */
final class ListingHouse {
    static final String MINATO = "minato-central";
    static final Actor ANN = new Actor("staff:ann", Set.of(Role.QUALITY), null, null);
    static final Actor BEN = new Actor("staff:ben", Set.of(Role.QUALITY), null, null);
    static final Actor HOSPITAL = hospital(MINATO);

    final Jdbi jdbi = TestDatabase.jdbi();
    final List<Mail> mails = new ArrayList<>();
    final Clock clock = new Clock();
    final Wired beans = new Wired(jdbi, clock, outbox(), links(), event());

    ListingHouse() {
        demo(this);
    }

    /** Imports the demonstration hospitals, once more when they are there. */
    static void demo(ListingHouse house) {
        try {
            Path file = Path.of(
                    ListingHouse.class.getResource("/demo/hospitals.csv").toURI());
            house.does(ANN, () -> house.get(HospitalImport.class).importCsv(file));
        } catch (java.net.URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static Actor hospital(String slug) {
        return new Actor(
                "hospital:" + HospitalAccess.subject(slug), Set.of(Role.HOSPITAL), HospitalAccess.subject(slug), null);
    }

    <T> T get(Class<T> type) {
        return beans.get(type);
    }

    OwnEntryFile own() {
        return as(HOSPITAL, () -> get(OwnEntry.class).open(MINATO, "ja"));
    }

    /** Keeps a field of a section in the proposal. */
    void keeps(EntrySection section, String field, String value) {
        long seen = own().seen();
        does(HOSPITAL, () -> get(OwnEntry.class).keep(MINATO, section, with(section, field, value), seen));
    }

    Map<String, String> with(EntrySection section, String field, String value) {
        Map<String, String> cells = EntryCells.of(section, published());
        cells.put(field, value);
        return cells;
    }

    /** What the directory has. */
    Map<String, String> published() {
        return EntryCells.of(get(HospitalFacts.class).find(MINATO).orElseThrow().entry());
    }

    <T> T as(Actor actor, Callable<T> deed) {
        try {
            return Actors.call(actor, () -> jdbi.inTransaction(handle -> deed.call()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    void does(Actor actor, Runnable deed) {
        as(actor, () -> {
            deed.run();
            return true;
        });
    }

    /** Code of the first problem that the deed is refused with. */
    String refusal(Actor actor, Runnable deed) {
        try {
            does(actor, deed);
            return "nothing";
        } catch (BusinessRejection refused) {
            return refused.code();
        }
    }

    List<String> mailed() {
        return mails.stream().map(Mail::template).toList();
    }

    private Outbox outbox() {
        return mail -> {
            mails.add(mail);
            return UUID.randomUUID();
        };
    }

    private static PortalLinks links() {
        return new PortalLinks() {
            @Override
            public String issue(Role role, String subject, String mailbox, String language) {
                return "https://portal.example/link";
            }

            @Override
            public void revoke(String subject) {}

            @Override
            public void revoke(String subject, String mailbox) {}
        };
    }

    @SuppressWarnings("unchecked")
    private static Event<Object> event() {
        return (Event<Object>) Proxy.newProxyInstance(
                ListingHouse.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> null);
    }

    /** A clock that tests move. */
    static final class Clock extends java.time.Clock {
        private Instant now = Instant.parse("2026-12-01T01:00:00Z");

        void to(String instant) {
            now = Instant.parse(instant);
        }

        @Override
        public ZoneId getZone() {
            return SystemClock.TOKYO;
        }

        @Override
        public java.time.Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}
