package org.medinbound.house;

import jakarta.enterprise.event.Event;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Actor;
import org.medinbound.access.Actors;
import org.medinbound.database.TestDatabase;
import org.medinbound.database.Wired;
import org.medinbound.notification.Mail;
import org.medinbound.notification.Outbox;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.MovableClock;

/**
 * Use cases built by hand on a real database, with a clock that tests move; mail, links, vaults, files and the record of access are
 * notes of what they were told. Each capability has one with its actors and its first rows.
 */
public abstract class House {
    public final Jdbi jdbi;
    public final MovableClock clock;
    public final List<Mail> mails = new ArrayList<>();
    public final NotedLinks links = new NotedLinks();
    public final NotedFiles files;
    private Wired beans;

    protected House(String start) {
        this(TestDatabase.jdbi(), start);
    }

    protected House(Jdbi jdbi, String start) {
        this.jdbi = jdbi;
        clock = new MovableClock(start);
        files = new NotedFiles(jdbi, clock);
    }

    /** What this house gives to its beans besides, or in place of, what every house has. */
    protected List<Object> given() {
        return List.of();
    }

    /** The bean of that class, the same each time. */
    public final <T> T get(Class<T> type) {
        if (beans == null) {
            beans = new Wired(Stream.concat(
                            given().stream(),
                            Stream.of(jdbi, clock, (Outbox) this::put, links, files, new NotedVault(), new NoRecord()))
                    .toArray());
        }
        return beans.get(type);
    }

    /** Does it as the actor, in a transaction of its own that is rolled back when refused. */
    public <T> T as(Actor actor, Callable<T> deed) {
        try {
            return Actors.call(actor, () -> jdbi.inTransaction(handle -> deed.call()));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** As {@link #as} for deeds without a result. */
    public final void does(Actor actor, Runnable deed) {
        as(actor, () -> {
            deed.run();
            return true;
        });
    }

    /** Code of the first problem that the deed is refused with. */
    public final String refusal(Actor actor, Runnable deed) {
        try {
            does(actor, deed);
            return "nothing";
        } catch (BusinessRejection refused) {
            return refused.code();
        }
    }

    /** Templates of all mails, oldest first. */
    public final List<String> mailed() {
        return mails.stream().map(Mail::template).toList();
    }

    /** Templates of the mails to a mailbox, oldest first. */
    public final List<String> mailedTo(String mailbox) {
        return mails.stream()
                .filter(m -> m.to().equals(mailbox))
                .map(Mail::template)
                .toList();
    }

    /** How many rows there are in a table, or in what may follow {@code from}. */
    public final long count(String from) {
        return jdbi.withHandle(h ->
                h.createQuery("select count(*) from " + from).mapTo(Long.class).one());
    }

    /** Takes a mail as the outbox does. */
    protected UUID put(Mail mail) {
        mails.add(mail);
        return UUID.randomUUID();
    }

    /** Events that are told to one listener. */
    @SuppressWarnings("unchecked")
    public static Event<Object> events(Consumer<Object> listener) {
        return (Event<Object>) Proxy.newProxyInstance(
                House.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    Arrays.stream(arguments).forEach(listener);
                    return null;
                });
    }
}
