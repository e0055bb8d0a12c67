package org.medinbound.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.medinbound.access.Role;
import org.medinbound.account.store.PortalLinkRows;
import org.medinbound.document.CaseVault;
import org.medinbound.settings.Settings;
import org.medinbound.shared.Languages;
import org.medinbound.shared.References;

/** Links kept as hashes, each with the mailbox sealed under the key of its subject. */
@ApplicationScoped
public class MailedLinks implements PortalLinks {
    /** How long a link can start a code, unless the setting PORTAL_LINK_DAYS says otherwise. */
    static final int DAYS = 30;

    @Inject
    private PortalLinkRows links;

    @Inject
    private CaseVault vault;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    protected MailedLinks() {}

    MailedLinks(PortalLinkRows links, CaseVault vault, Settings settings, Clock clock) {
        this.links = links;
        this.vault = vault;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String issue(Role role, String subject, String mailbox, String language) {
        String token = References.newToken();
        String readable = Languages.isPortal(language) ? language : "en";
        Instant now = clock.instant();
        links.add(
                References.hash(token),
                role,
                subject,
                Objects.requireNonNull(vault.seal(subject, mailbox)),
                readable,
                now,
                now.plus(life()));
        return settings.baseUrl() + "/" + readable + "/link/" + token;
    }

    @Override
    public void revoke(String subject) {
        links.revoke(subject, clock.instant());
    }

    @Override
    public void revoke(String subject, String mailbox) {
        Instant now = clock.instant();
        for (PortalLinkRows.Link link : links.of(subject)) {
            if (!link.revoked() && mailbox.equalsIgnoreCase(vault.open(subject, link.mailboxSealed()))) {
                links.revoke(link.id(), now);
            }
        }
    }

    private Duration life() {
        return Duration.ofDays(
                settings.text("portal.link.days").map(Long::parseLong).orElse((long) DAYS));
    }
}
