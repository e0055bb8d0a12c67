package org.medinbound.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that nobody may open, as the security officer sees it. Its name is not shown: it may say who the patient is.
 *
 * @param storedBy pseudonymous identity of the sender
 * @param scanAttempts how often the scanner gave no verdict
 * @param signature name of the malware, or null
 */
public record HeldFile(
        UUID id,
        String caseReference,
        String mediaType,
        long size,
        FileState state,
        Instant storedAt,
        String storedBy,
        int scanAttempts,
        @Nullable String signature) {}
