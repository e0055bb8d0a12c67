package org.medinbound.inquiry;

/**
 * An item of a checklist.
 *
 * @param label what is checked, in the officer's language
 * @param request proposed words to ask the sender for it, in the sender's language
 */
public record CheckItem(String code, String label, String request) {}
