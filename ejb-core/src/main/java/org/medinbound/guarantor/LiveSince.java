package org.medinbound.guarantor;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.guarantor.store.Flags;
import org.medinbound.settings.Settings;

/**
 * Since when the platform is in service: what happened before is history, nobody is reminded of it or told. Checks no right: its
 * callers did.
 */
@ApplicationScoped
public class LiveSince {
    @Inject
    private Jdbi jdbi;

    @Inject
    private Settings settings;

    public LiveSince() {}

    public LiveSince(Jdbi jdbi, Settings settings) {
        this.jdbi = jdbi;
        this.settings = settings;
    }

    /** GUARANTOR_GO_LIVE (an instant with offset), else what {@link GoLive} says. */
    public Instant instant() {
        return settings.text("guarantor.go-live")
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .orElseGet(() -> jdbi.withHandle(Flags::goLive));
    }
}
