package org.medinbound.circular;

/** The words of a circular in one language (BCP 47 tag). */
public record CircularText(String language, String subject, String body) {}
