package org.medinbound.admin.shell;

import java.util.function.LongSupplier;
import org.medinbound.access.Right;

/**
 * Work that waits, counted.
 *
 * @param label key of the text below the figure
 * @param path the list behind the figure, filters included; a side bar entry with the same path, filters aside, shows the count
 * @param right who has this work
 * @param tone {@code wait}, {@code bad} or empty: how a count above 0 is shown
 * @param count asked once a page, as the reader
 */
public record WorkCount(String label, String path, Right right, String tone, LongSupplier count) {}
