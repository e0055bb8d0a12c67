/** SQL of the statistics: keeping the summaries, reading them. */
@org.jspecify.annotations.NullMarked
package org.medinbound.statistics.store;
