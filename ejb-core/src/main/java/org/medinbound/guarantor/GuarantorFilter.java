package org.medinbound.guarantor;

import org.jspecify.annotations.Nullable;

/** Which guarantors to list: part of the number or name, and a status; null for all. */
public record GuarantorFilter(
        @Nullable String text, @Nullable String status, int page, int size) {}
