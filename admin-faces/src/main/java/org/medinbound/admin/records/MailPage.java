package org.medinbound.admin.records;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medinbound.access.Actors;
import org.medinbound.access.Right;
import org.medinbound.admin.shell.Notices;
import org.medinbound.notification.MailLog;
import org.medinbound.notification.MailState;
import org.medinbound.notification.MailText;
import org.medinbound.shared.BusinessRejection;

/** One mail: what it says, each attempt, and a second chance for a dead one. */
@Named
@ViewScoped
public class MailPage implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient MailLog log;

    @Inject
    private transient Notices notices;

    private @Nullable String id;
    private transient @Nullable MailText mail;

    private UUID uuid() {
        try {
            return UUID.fromString(String.valueOf(id));
        } catch (IllegalArgumentException e) {
            throw BusinessRejection.notFound();
        }
    }

    public void load() {
        mail = log.open(uuid());
    }

    public MailText getMail() {
        if (mail == null) {
            mail = log.open(uuid());
        }
        return mail;
    }

    public String getTone() {
        return MailList.toneOf(getMail().row().state());
    }

    public boolean isRevivable() {
        return getMail().row().state() == MailState.DEAD && Actors.current().may(Right.MAIL_RETRY);
    }

    public String retry() {
        log.retry(uuid());
        notices.doneOnNextPage("mails.retried");
        return "/mail/open.xhtml?faces-redirect=true&id=" + id;
    }

    public @Nullable String getId() {
        return id;
    }

    public void setId(@Nullable String id) {
        this.id = id;
    }
}
