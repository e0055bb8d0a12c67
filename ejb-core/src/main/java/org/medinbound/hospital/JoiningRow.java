package org.medinbound.hospital;

import java.time.Instant;

/** A hospital that wants to join and waits for an answer. */
public record JoiningRow(String reference, Instant askedAt, JoiningForm form) {}
