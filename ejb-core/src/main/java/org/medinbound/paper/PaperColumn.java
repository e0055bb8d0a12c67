package org.medinbound.paper;

/**
 * A column of a table.
 *
 * @param weight how wide it is beside the others
 * @param number its values stand at the right
 */
public record PaperColumn(String title, float weight, boolean number) {
    public static PaperColumn text(String title, float weight) {
        return new PaperColumn(title, weight, false);
    }

    public static PaperColumn number(String title, float weight) {
        return new PaperColumn(title, weight, true);
    }
}
