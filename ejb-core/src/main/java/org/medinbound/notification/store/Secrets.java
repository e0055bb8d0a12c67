package org.medinbound.notification.store;

/** Hides what would let a reader act as the recipient, and who the recipient is. */
final class Secrets {
    private Secrets() {}

    /** Links and six-digit codes give way to dots. */
    static String hide(String text) {
        return text.replaceAll("https?://\\S+", "https://…").replaceAll("(?<!\\d)\\d{6}(?!\\d)", "••••••");
    }

    /** {@code wei@example.org} becomes {@code w…@example.org}. */
    static String mask(String mailbox) {
        int at = mailbox.lastIndexOf('@');
        return at < 1 ? "…" : mailbox.substring(0, mailbox.offsetByCodePoints(0, 1)) + "…" + mailbox.substring(at);
    }
}
