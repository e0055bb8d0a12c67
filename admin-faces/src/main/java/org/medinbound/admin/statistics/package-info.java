/** Screens of the statistics: letters of guarantee, reporting, and the rows behind each number. */
@org.jspecify.annotations.NullMarked
package org.medinbound.admin.statistics;
