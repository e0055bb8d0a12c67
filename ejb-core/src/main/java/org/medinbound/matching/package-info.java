/** Ranking of candidate hospitals for an inquiry, with the reasons shown. A person decides. */
@org.jspecify.annotations.NullMarked
package org.medinbound.matching;
