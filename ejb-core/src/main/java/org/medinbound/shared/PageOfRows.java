package org.medinbound.shared;

import java.util.List;

/**
 * One page of a list that was filtered, sorted and cut in the database.
 *
 * @param rows the rows of this page
 * @param total how many rows the whole list has
 * @param page number of this page, from 1
 * @param size rows a page
 */
public record PageOfRows<T>(List<T> rows, long total, int page, int size) {
    public PageOfRows {
        rows = List.copyOf(rows);
    }

    /** Number of pages, at least 1. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }
}
