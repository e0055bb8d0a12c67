package org.medinbound.notification.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * SMTP_URL taken apart: {@code smtp://user:password@host:port} wants STARTTLS, {@code smtps://} is TLS from the start. Only a
 * server on this machine, or {@code ?tls=none} written out by the operator, is spoken to in the clear.
 */
record SmtpAddress(
        String protocol,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        boolean clear) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    static SmtpAddress of(URI url) {
        String protocol = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        if (!protocol.equals("smtp") && !protocol.equals("smtps") || url.getHost() == null) {
            throw new IllegalStateException("SMTP_URL must look like smtp://host:25 or smtps://user:password@host:465");
        }
        String[] user = url.getRawUserInfo() == null
                ? new String[0]
                : url.getRawUserInfo().split(":", 2);
        int standard = protocol.equals("smtps") ? 465 : user.length > 0 ? 587 : 25;
        boolean clear =
                protocol.equals("smtp") && (LOOPBACK.contains(url.getHost()) || "tls=none".equals(url.getQuery()));
        return new SmtpAddress(
                protocol,
                url.getHost(),
                url.getPort() < 0 ? standard : url.getPort(),
                user.length > 0 ? decode(user[0]) : null,
                user.length > 1 ? decode(user[1]) : null,
                clear);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** As Jakarta Mail wants it; times in milliseconds. */
    Properties properties() {
        Properties properties = new Properties();
        String p = "mail." + protocol + ".";
        properties.put("mail.transport.protocol", protocol);
        properties.put(p + "host", host);
        properties.put(p + "port", String.valueOf(port));
        properties.put(p + "auth", String.valueOf(user != null));
        properties.put(p + "connectiontimeout", "10000");
        properties.put(p + "timeout", "30000");
        properties.put(p + "writetimeout", "30000");
        properties.put(p + "starttls.enable", String.valueOf(protocol.equals("smtp") && !clear));
        properties.put(p + "starttls.required", String.valueOf(protocol.equals("smtp") && !clear));
        properties.put(p + "ssl.checkserveridentity", "true");
        return properties;
    }
}
