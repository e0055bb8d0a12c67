/**
 * How a hospital's entry stays true: the hospital proposes section by section or confirms, the quality officers publish, and what is
 * old is flagged.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.listing;
