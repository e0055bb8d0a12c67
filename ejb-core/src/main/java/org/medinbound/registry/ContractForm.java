package org.medinbound.registry;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A contract with a hospital as the desk enters it. Days in Asia/Tokyo.
 *
 * @param until last day; null without one
 * @param autoRenewal goes on by itself; then the criteria ask for a memorandum
 * @param memorandumOn day of the memorandum; null when there is none
 * @param content the contract says the content of the tie-up, and so on: the four points that the criteria want covered
 */
public record ContractForm(
        String hospital,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        boolean autoRenewal,
        @Nullable LocalDate memorandumOn,
        boolean content,
        boolean responsibility,
        boolean payment,
        boolean personalData) {}
