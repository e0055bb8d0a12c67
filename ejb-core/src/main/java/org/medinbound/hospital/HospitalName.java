package org.medinbound.hospital;

/**
 * A hospital as it is picked from a list.
 *
 * @param slug short name in addresses
 * @param name in the reader's language
 */
public record HospitalName(String slug, String name) {
    /** As it is shown and typed: the name, and the short name that tells hospitals of one name apart. */
    public String label() {
        return name + " (" + slug + ")";
    }
}
