package org.medinbound.notification.store;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Why a mail was not taken.
 *
 * @param answer the server's status code, or null when it gave none
 * @param enhanced its enhanced status code (RFC 3463) such as 5.1.1, which tells a mailbox that is gone from a mail that is unwanted;
 *     null when it gave none
 */
record SendFailure(
        Code code, @Nullable String answer, @Nullable String enhanced) {
    private static final Pattern STATUS =
            Pattern.compile("^\\s*([45]\\d\\d)(?:[ -](?:([45]\\.\\d{1,3}\\.\\d{1,3})\\b)?|$)");

    SendFailure(Code code, @Nullable String answer) {
        this(code, answer, null);
    }

    enum Code {
        /** The server cannot be reached, or went away. */
        CONNECTION,
        AUTHENTICATION,
        /** No safe channel. */
        TLS,
        RECIPIENT_REFUSED,
        REFUSED,
        OTHER;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Says nothing about this mail: every other would fail as well. */
        boolean ofServer() {
            return this == CONNECTION || this == AUTHENTICATION || this == TLS;
        }
    }

    /** The server said that trying again is of no use. */
    boolean isFinal() {
        return !code.ofServer() && answer != null && answer.startsWith("5");
    }

    static SendFailure connecting(MessagingException e) {
        if (e instanceof AuthenticationFailedException) {
            return new SendFailure(Code.AUTHENTICATION, status(e, 1));
        }
        return new SendFailure(isTls(e) ? Code.TLS : Code.CONNECTION, status(e, 1));
    }

    static SendFailure sending(MessagingException e) {
        String status = status(e, 1);
        if (status == null || status.equals("421")) {
            return new SendFailure(Code.CONNECTION, status);
        }
        boolean recipient = e instanceof SendFailedException failed
                && failed.getInvalidAddresses() != null
                && failed.getInvalidAddresses().length > 0;
        return new SendFailure(recipient ? Code.RECIPIENT_REFUSED : Code.REFUSED, status, status(e, 2));
    }

    private static boolean isTls(MessagingException e) {
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof SSLException || String.valueOf(t.getMessage()).contains("STARTTLS")) {
                return true;
            }
        }
        return false;
    }

    /** The status code (1) or enhanced code (2) nearest to the cause: the outer exception often only says that something failed. */
    private static @Nullable String status(MessagingException e, int group) {
        String found = null;
        for (Exception x = e; x != null; x = x instanceof MessagingException m ? m.getNextException() : null) {
            Matcher matcher = STATUS.matcher(String.valueOf(x.getMessage()));
            if (matcher.find()) {
                found = matcher.group(group);
            }
        }
        return found;
    }
}
