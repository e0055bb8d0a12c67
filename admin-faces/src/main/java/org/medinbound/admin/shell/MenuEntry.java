package org.medinbound.admin.shell;

import org.medinbound.access.Right;

/**
 * One entry of the side bar.
 *
 * @param group under which heading
 * @param order position inside the group, ascending
 * @param label key of the text
 * @param path page under the context root, like {@code /guarantor/flags.xhtml}; all pages of its directory ask for the right
 *     unless a longer entry says otherwise
 * @param right who sees the entry and may open the pages
 */
public record MenuEntry(Group group, int order, String label, String path, Right right) {
    /** Headings of the side bar, in their order. */
    public enum Group {
        TODAY("admin.group.today"),
        CASES("admin.group.cases"),
        HOSPITALS("admin.group.hospitals"),
        GUARANTORS("admin.group.guarantors"),
        RECORDS("admin.group.records"),
        SYSTEM("admin.group.system");

        private final String label;

        Group(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The directory whose pages the right opens: {@code /guarantor/}. */
    String directory() {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }
}
