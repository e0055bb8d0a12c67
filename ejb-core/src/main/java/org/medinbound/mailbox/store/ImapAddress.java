package org.medinbound.mailbox.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * IMAP_URL taken apart: {@code imaps://user:password@host/FOLDER} is TLS from the start, {@code imap://} wants STARTTLS. Only a
 * server on this machine, or {@code ?tls=none} written out by the operator, is spoken to in the clear. Without a folder: INBOX.
 */
record ImapAddress(String protocol, String host, int port, String user, String password, String folder, boolean clear) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    static ImapAddress of(URI url) {
        String protocol = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        String userInfo = url.getRawUserInfo();
        if (!protocol.equals("imap") && !protocol.equals("imaps") || url.getHost() == null || userInfo == null) {
            throw new IllegalStateException("IMAP_URL must look like imaps://user:password@host/INBOX");
        }
        String[] user = userInfo.split(":", 2);
        String folder = url.getRawPath() == null ? "" : url.getRawPath().replaceFirst("^/", "");
        return new ImapAddress(
                protocol,
                url.getHost(),
                url.getPort() < 0 ? protocol.equals("imaps") ? 993 : 143 : url.getPort(),
                decode(user[0]),
                user.length > 1 ? decode(user[1]) : "",
                folder.isEmpty() ? "INBOX" : decode(folder),
                protocol.equals("imap") && (LOOPBACK.contains(url.getHost()) || "tls=none".equals(url.getQuery())));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Names the mailbox in the database and on screens; without the password. */
    String name() {
        return user + "@" + host + "/" + folder;
    }

    /** As Jakarta Mail wants it; times in milliseconds. Reading marks nothing as seen. */
    Properties properties() {
        Properties properties = new Properties();
        String p = "mail." + protocol + ".";
        properties.put("mail.store.protocol", protocol);
        properties.put(p + "connectiontimeout", "10000");
        properties.put(p + "timeout", "60000");
        properties.put(p + "writetimeout", "30000");
        properties.put(p + "peek", "true");
        properties.put(p + "fetchsize", "524288");
        properties.put(p + "starttls.enable", String.valueOf(protocol.equals("imap") && !clear));
        properties.put(p + "starttls.required", String.valueOf(protocol.equals("imap") && !clear));
        properties.put(p + "ssl.checkserveridentity", "true");
        return properties;
    }

    @Override
    public String toString() {
        return "ImapAddress[" + name() + "]";
    }
}
