package org.medinbound.notification.store;

/** A mail as it will be sent. */
record RenderedMail(String to, String subject, String text, String html) {}
