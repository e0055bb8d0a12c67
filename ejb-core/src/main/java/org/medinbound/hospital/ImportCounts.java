package org.medinbound.hospital;

/** What an import did: every row of the file is counted in one of these. */
public record ImportCounts(int created, int updated, int unchanged) {}
