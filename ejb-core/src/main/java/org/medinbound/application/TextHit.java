package org.medinbound.application;

import org.jspecify.annotations.Nullable;

/**
 * A paper whose recognised text holds the words that were searched for.
 *
 * @param passage the words with some letters around them, without blanks
 */
public record TextHit(
        String reference, String name, @Nullable String number, String item, String passage) {}
