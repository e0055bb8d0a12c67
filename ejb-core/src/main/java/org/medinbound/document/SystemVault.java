package org.medinbound.document;

/** Secrets of the platform that belong to no case (queued mail, second factors), each purpose under its own key. */
public interface SystemVault {
    /** Seals a text for a purpose, a short constant name such as {@code mail}. */
    byte[] seal(String purpose, String text);

    /** Opens what {@link #seal} made for the same purpose. */
    String open(String purpose, byte[] sealed);
}
