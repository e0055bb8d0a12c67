package org.medinbound.acceptance;

/** A reason to decline: its code, its label, and what it means for the patient. */
public record Reason(String code, String label, String explanation) {}
