package org.medinbound.inquiry;

/** Figures above the queue: open cases, those that are the desk's turn, those past their day, those without an owner. */
public record QueueCounts(long open, long desk, long late, long unowned) {}
