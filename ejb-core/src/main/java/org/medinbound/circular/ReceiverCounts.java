package org.medinbound.circular;

/** Receivers of a circular, counted. {@code awaited}: asked for an answer that has not come. */
public record ReceiverCounts(
        long receivers,
        long delivered,
        long bounced,
        long opened,
        long answered,
        long late,
        long awaited,
        long overdue) {}
