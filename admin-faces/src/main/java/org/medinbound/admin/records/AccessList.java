package org.medinbound.admin.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.medinbound.admin.shell.LazyPages;
import org.medinbound.audit.AccessEntry;
import org.medinbound.audit.AccessFilter;
import org.medinbound.audit.AccessLog;
import org.medinbound.audit.AuditCheck;
import org.medinbound.audit.CheckReport;
import org.medinbound.shared.SystemClock;

/** The record of access, and the check of its chain. */
@Named
@ViewScoped
public class AccessList implements Serializable {
    private static final long serialVersionUID = 1L;
    static final int ROWS = 50;

    @Inject
    private transient AccessLog log;

    @Inject
    private transient AuditCheck check;

    private @Nullable String subject;
    private @Nullable String actor;
    private @Nullable String from;
    private @Nullable String to;
    private boolean refused;
    private transient @Nullable CheckReport report;
    private final LazyPages<AccessEntry> rows = new LazyPages<>(ROWS, (page, size) -> log.page(filter(), page, size));

    AccessFilter filter() {
        return new AccessFilter(text(subject), text(actor), start(from, 0), start(to, 1), refused);
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }

    /** The first instant of the day that many days later; null when no day was typed. */
    static @Nullable Instant start(@Nullable String day, int later) {
        try {
            return day == null || day.isBlank()
                    ? null
                    : LocalDate.parse(day)
                            .plusDays(later)
                            .atStartOfDay(SystemClock.TOKYO)
                            .toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    public LazyPages<AccessEntry> getRows() {
        return rows;
    }

    /** Checks the whole chain. */
    public void verify() {
        report = check.check();
    }

    public @Nullable CheckReport getReport() {
        return report;
    }

    public @Nullable String getSubject() {
        return subject;
    }

    public void setSubject(@Nullable String subject) {
        this.subject = subject;
    }

    public @Nullable String getActor() {
        return actor;
    }

    public void setActor(@Nullable String actor) {
        this.actor = actor;
    }

    public @Nullable String getFrom() {
        return from;
    }

    public void setFrom(@Nullable String from) {
        this.from = from;
    }

    public @Nullable String getTo() {
        return to;
    }

    public void setTo(@Nullable String to) {
        this.to = to;
    }

    public boolean isRefused() {
        return refused;
    }

    public void setRefused(boolean refused) {
        this.refused = refused;
    }
}
