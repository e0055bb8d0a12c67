/** SQL of the work on flags. */
@org.jspecify.annotations.NullMarked
package org.medinbound.followup.store;
