package org.medinbound.document;

import java.time.Instant;
import java.util.UUID;

/**
 * A file as lists show it.
 *
 * @param id not guessable
 * @param caseReference the case whose key encrypts it
 * @param name the name the sender gave, cleaned of paths and control characters
 * @param mediaType detected from the content
 * @param size bytes of the plain content
 */
public record StoredFile(
        UUID id, String caseReference, String name, String mediaType, long size, FileState state, Instant storedAt) {}
