/**
 * What every capability may use and nothing else: refusals of the business, pages of rows, references, texts in the
 * reader's language, the working-day calendar and the clock.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.shared;
