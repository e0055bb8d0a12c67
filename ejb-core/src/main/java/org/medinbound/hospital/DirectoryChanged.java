package org.medinbound.hospital;

/**
 * Fired inside a transaction that changes the directory.
 *
 * @param version of the directory once it commits
 */
public record DirectoryChanged(long version) {}
