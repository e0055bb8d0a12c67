/** When things run: the timetable, the heartbeat that sends, scans and seals, and the jobs. */
@org.jspecify.annotations.NullMarked
package org.medinbound.batch;
