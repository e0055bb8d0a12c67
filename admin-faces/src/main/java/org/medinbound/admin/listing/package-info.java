/** Staff screens of what hospitals propose for their entries, and of how old entries are. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.listing;
