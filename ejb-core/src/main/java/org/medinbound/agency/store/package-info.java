/** SQL of the agencies' contacts. */
@org.jspecify.annotations.NullMarked
package org.medinbound.agency.store;
