package org.medinbound.inquiry;

/** The person a case is about, as named by the sender; never in logs. */
public record Person(String name, String mailbox) {
    @Override
    public String toString() {
        return "Person[...]";
    }
}
