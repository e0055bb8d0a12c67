/** A hospital's own entry on the portal: what stands, what it proposes, what it confirms. */
@org.jspecify.annotations.NullMarked
package org.medinbound.portal.listing;
