package org.medinbound.hospital;

/**
 * Where a hospital is asked. For mails of the platform only; the mailbox is never shown in public.
 *
 * @param name in English
 * @param nameJa in Japanese
 */
public record HospitalContact(long hospitalId, String slug, String name, String nameJa, String mailbox) {}
