package org.medinbound.listing;

import java.io.Serializable;

/**
 * What an officer's page showed, so that nobody decides on what has moved on.
 *
 * @param lastEvent last step on the proposal
 * @param print of the published entry
 */
public record ProposalSeen(long lastEvent, String print) implements Serializable {}
