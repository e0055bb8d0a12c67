package org.medinbound.application;

/** The agency's contact person for one application. */
public record Contact(String name, String mailbox, String phone) {}
