package org.medinbound.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * What an operator configures. Read through MicroProfile Config, so that a system property, an environment variable
 * ({@code SMTP_URL} for {@code smtp.url}) or a file named by the same variable with {@code _FILE} all work.
 */
@ApplicationScoped
public class Settings {
    private final Config config;

    public Settings() {
        this(ConfigProvider.getConfig());
    }

    /** Settings from another source; for tests. */
    public Settings(Config config) {
        this.config = config;
    }

    /** MEDINBOUND_HOME: directory of data that is not in the database (sealed files, chain heads). */
    public Path home() {
        return Path.of(text("medinbound.home").orElse(System.getProperty("user.home") + "/.medinbound"));
    }

    /** BASE_URL: address under which people reach the portal, without a trailing slash; stands in mails. */
    public URI baseUrl() {
        String url = text("base.url").orElse("http://localhost:8080");
        return URI.create(url.endsWith("/") ? url.substring(0, url.length() - 1) : url);
    }

    /** SMTP_URL: {@code smtp://user:password@host:25} or {@code smtps://}; without it mail stays in the outbox. */
    public Optional<URI> smtpUrl() {
        return text("smtp.url").map(URI::create);
    }

    /** MAIL_FROM: sender of all mail; no-reply at the portal's host without it. */
    public String mailFrom() {
        return text("mail.from").orElse("no-reply@" + baseUrl().getHost());
    }

    /** IMAP_URL: {@code imaps://user:password@host/INBOX}, the mailbox of the registry desk; without it no mail is read. */
    public Optional<URI> imapUrl() {
        return text("imap.url").map(URI::create);
    }

    /**
     * HELPDESK_MAILBOX: the registry desk's mailbox, where answers to its mails go; without it the user of {@link #imapUrl} when
     * that is a mailbox, else {@link #mailFrom}.
     */
    public String helpdeskMailbox() {
        return text("helpdesk.mailbox")
                .or(() -> imapUrl()
                        .map(URI::getUserInfo)
                        .map(user -> user.replaceFirst(":.*", ""))
                        .filter(user -> user.contains("@")))
                .orElseGet(this::mailFrom);
    }

    /** CLAMD_ADDRESS: {@code host:port}; without it files are held as not scanned. */
    public Optional<String> clamdAddress() {
        return text("clamd.address");
    }

    /** FILE_KEYS: Tink key set in JSON that wraps the keys of the cases; evaluation makes one under {@link #home}. */
    public Optional<String> fileKeys() {
        return text("file.keys");
    }

    /** OPS_TOKEN: secret of the operators' API; without it that API is off. */
    public Optional<String> opsToken() {
        return text("ops.token");
    }

    /** DEMO_DATA: load the demonstration data into an empty database. The launcher sets it for its embedded database. */
    public boolean demoData() {
        return text("demo.data").map(Boolean::parseBoolean).orElse(false);
    }

    /** Set by the launcher with its embedded database: sign-ins are printed, demonstration data is loaded. */
    public boolean evaluation() {
        return text("evaluation").map(Boolean::parseBoolean).orElse(false);
    }

    /** Any other setting by its MicroProfile Config name; blank counts as absent. */
    public Optional<String> text(String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }
}
