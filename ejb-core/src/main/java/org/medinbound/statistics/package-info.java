/**
 * Statistics for the registry and the ministry: letters of guarantee by month and by what is told of them, and how the agencies
 * report. Every number leads to the rows that it counts.
 */
@org.jspecify.annotations.NullMarked
package org.medinbound.statistics;
