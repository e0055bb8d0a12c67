/** Screens of the books of dated rules. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.rulebook;
