package org.medinbound.helpdesk;

/**
 * Who asks.
 *
 * @param name may be empty
 * @param mailbox where answers go; empty when there is none
 * @param phone may be empty
 */
public record Asker(String name, String mailbox, String phone) {
    public static final Asker UNKNOWN = new Asker("", "", "");

    /** What to call the person in lists: the name, else the mailbox, else the telephone. */
    public String shown() {
        return !name.isEmpty() ? name : !mailbox.isEmpty() ? mailbox : phone;
    }
}
