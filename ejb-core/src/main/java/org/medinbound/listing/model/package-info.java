/** States of proposals. */
@org.jspecify.annotations.NullMarked
package org.medinbound.listing.model;
