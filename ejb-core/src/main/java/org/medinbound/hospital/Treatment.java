package org.medinbound.hospital;

/**
 * A treatment or check-up of the vocabulary.
 *
 * @param name in the language of the terms
 * @param specialty code of the specialty that gives it
 * @param checkUp a check-up, without a known disease
 * @param icd10 block of ICD-10 of the diseases treated, like {@code C15-C26}
 */
public record Treatment(String code, String name, String specialty, boolean checkUp, String icd10) {}
