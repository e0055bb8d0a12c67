package org.medinbound.account;

/** Who opens a link for staff. */
public record WelcomeGuest(String login, String name, boolean firstAdministrator) {}
