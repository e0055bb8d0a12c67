package org.medinbound.admin.quality;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import org.medinbound.quality.VettingTimes;
import org.medinbound.quality.VettingVisits;
import org.medinbound.shared.BusinessRejection;
import org.medinbound.shared.SystemClock;

/** Visits of a vetting: plan, protocol, calling off. */
@Named
@ViewScoped
public class VisitScreen implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private VettingScreen screen;

    @Inject
    private transient VettingVisits visits;

    @Inject
    private transient VettingTimes times;

    private @Nullable String kind;
    private @Nullable String when;
    private @Nullable String plan;
    private @Nullable String heldOn;
    private @Nullable String protocol;

    public @Nullable String plan() {
        return screen.act(
                () -> visits.plan(
                        screen.getReference(), screen.getSeen(), Deeds.text(kind), instant(), Deeds.text(plan)),
                "admin.quality.done.visit",
                "");
    }

    public @Nullable String hold(long visit) {
        return screen.act(
                () -> visits.hold(
                        screen.getReference(),
                        screen.getSeen(),
                        visit,
                        Deeds.day(getHeldOn(), "heldOn"),
                        Deeds.text(protocol)),
                "admin.quality.done.protocol",
                "");
    }

    public @Nullable String cancel(long visit) {
        return screen.act(
                () -> visits.cancel(screen.getReference(), screen.getSeen(), visit), "admin.quality.done.cancel", "");
    }

    private Instant instant() {
        try {
            return LocalDateTime.parse(Deeds.text(when))
                    .atZone(SystemClock.TOKYO)
                    .toInstant();
        } catch (DateTimeException e) {
            throw BusinessRejection.invalid("vetting.visit-when", "visitWhen");
        }
    }

    public @Nullable String getKind() {
        return kind;
    }

    public void setKind(@Nullable String kind) {
        this.kind = kind;
    }

    public @Nullable String getWhen() {
        return when;
    }

    public void setWhen(@Nullable String when) {
        this.when = when;
    }

    public @Nullable String getPlan() {
        return plan;
    }

    public void setPlan(@Nullable String plan) {
        this.plan = plan;
    }

    public @Nullable String getHeldOn() {
        if (heldOn == null) {
            heldOn = times.today().toString();
        }
        return heldOn;
    }

    public void setHeldOn(@Nullable String heldOn) {
        this.heldOn = heldOn;
    }

    public @Nullable String getProtocol() {
        return protocol;
    }

    public void setProtocol(@Nullable String protocol) {
        this.protocol = protocol;
    }
}
