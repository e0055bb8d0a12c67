package org.medinbound.application;

/** Figures above the queue: open applications, those whose turn is the desk's, the agency's, the ministry's, late and unowned ones. */
public record QueueCounts(long open, long desk, long agency, long ministry, long late, long unowned) {}
