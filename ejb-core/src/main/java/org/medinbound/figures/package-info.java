/** Figures that the public may see, counted from the work itself. Small numbers are hidden, not rounded. */
@org.jspecify.annotations.NullMarked
package org.medinbound.figures;
