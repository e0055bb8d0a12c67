package org.medinbound.hospital;

/** A code of the vocabulary and its name in one language. */
public record Term(String code, String name) {}
