package org.medinbound.access;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Binds the actor to the thread for the time of one call. Filters of the web modules and the jobs bind; use cases read. A
 * thread without an actor is a visitor: it may do least.
 */
public final class Actors {
    private static final ThreadLocal<@Nullable Actor> CURRENT = new ThreadLocal<>();

    private Actors() {}

    public static Actor current() {
        Actor actor = CURRENT.get();
        return actor == null ? Actor.visitor(null) : actor;
    }

    /** Runs the action as the actor and restores who was there before. */
    public static <T> T call(Actor actor, Callable<T> action) throws Exception {
        Actor before = CURRENT.get();
        CURRENT.set(actor);
        try {
            return action.call();
        } finally {
            if (before == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(before);
            }
        }
    }

    /** As {@link #call} for actions that return nothing and throw nothing checked. */
    public static void run(Actor actor, Runnable action) {
        try {
            call(actor, () -> {
                action.run();
                return true;
            });
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
