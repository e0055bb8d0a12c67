package org.medinbound.document;

/**
 * Fired in the transaction that destroys a case's keys, so that whoever keeps words about the case under another key removes
 * them with it.
 */
public record CaseErased(String caseReference) {}
