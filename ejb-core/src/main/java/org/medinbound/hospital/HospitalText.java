package org.medinbound.hospital;

/**
 * What a hospital says of itself in one language.
 *
 * @param access how to get there; may be empty
 */
public record HospitalText(String name, String city, String summary, String access) {}
