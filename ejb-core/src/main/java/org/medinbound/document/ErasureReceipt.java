package org.medinbound.document;

import java.time.Instant;
import java.util.UUID;

/**
 * The proof that a case's keys were destroyed: its files and texts can no longer be read by anybody.
 *
 * @param id number of the receipt
 * @param destroyedBy pseudonymous identity of who did it
 * @param keyDigest SHA-256 over the wrapped keys, in hexadecimal: tells which keys they were
 * @param files how many files became unreadable
 */
public record ErasureReceipt(
        UUID id,
        String caseReference,
        Instant destroyedAt,
        String destroyedBy,
        String reason,
        String keyDigest,
        int files) {}
