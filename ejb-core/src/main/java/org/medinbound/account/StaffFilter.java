package org.medinbound.account;

import org.jspecify.annotations.Nullable;
import org.medinbound.access.Role;

/**
 * Which accounts; null asks for all.
 *
 * @param words part of the name or mailbox
 */
public record StaffFilter(
        @Nullable String words,
        @Nullable Role role,
        @Nullable String state) {}
