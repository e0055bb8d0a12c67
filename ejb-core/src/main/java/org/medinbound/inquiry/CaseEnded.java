package org.medinbound.inquiry;

/** A case was closed or taken back; observed within the same transaction by whoever has open work on it. */
public record CaseEnded(String reference) {}
