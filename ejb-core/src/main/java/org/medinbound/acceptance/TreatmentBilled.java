package org.medinbound.acceptance;

/** The final bill of a treatment was recorded for the first time: the patient can say how it was. */
public record TreatmentBilled(String inquiryReference, String hospitalSlug) {}
