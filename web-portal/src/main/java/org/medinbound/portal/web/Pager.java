package org.medinbound.portal.web;

import java.util.ArrayList;
import java.util.List;

/**
 * The pages of a list, for the component {@code pagination}.
 *
 * @param base address of the list with its filters and without the page, for example {@code /en/hospitals?q=heart}
 * @param current page shown, from 1
 * @param last number of pages
 */
public record Pager(String base, int current, int last) {
    /** Address of a page of the list; the first has no number. */
    public String href(int page) {
        if (page <= 1) {
            return base;
        }
        return base + (base.contains("?") ? "&" : "?") + "page=" + page;
    }

    /** First, last, and those around the current page; 0 stands for a gap. */
    public List<Integer> shown() {
        List<Integer> shown = new ArrayList<>();
        int before = 0;
        for (int page = 1; page <= last; page++) {
            if (page == 1 || page == last || Math.abs(page - current) <= 1) {
                if (page - before == 3) {
                    shown.add(page - 2);
                    shown.add(page - 1);
                } else if (page - before == 2) {
                    shown.add(page - 1);
                } else if (page - before > 3) {
                    shown.add(0);
                }
                shown.add(page);
                before = page;
            }
        }
        return shown;
    }
}
