/** SQL of proposals and of how old entries are. */
@org.jspecify.annotations.NullMarked
package org.medinbound.listing.store;
