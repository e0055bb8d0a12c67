/**
 * The registry's work around the register of guarantors: the list to search, contracts, papers and notes of each agency, change
 * notices, the yearly confirmation of contacts, and the list that is published.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.registry;
