/** The record of access: who read or changed what of which case, when, from where; sealed in a hash chain. */
@org.jspecify.annotations.NullMarked
package org.medinbound.audit;
