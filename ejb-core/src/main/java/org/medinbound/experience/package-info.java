/** What patients say of their treatment: scores at a fixed point of the journey, and complaints that are handled to the end. */
@org.jspecify.annotations.NullMarked
package org.medinbound.experience;
