/** Drafts, and the record of releases. */
@org.jspecify.annotations.NullMarked
package org.medinbound.rulebook.store;
