package org.medinbound.circular;

/** The mail as receivers of one language see it, and how many they are. */
public record MailPreview(String language, long receivers, String subject, String body, String action) {}
