package org.medinbound.admin.shell;

import java.util.List;

/** What one capability brings to the shell. Implemented by one {@code @ApplicationScoped} bean per capability. */
public interface Screens {
    /** Entries of the side bar. Each opens its directory to those who hold its right. */
    List<MenuEntry> entries();

    /** Work that waits now, for the first screen and for the counts in the side bar; only asked when the reader has the right. */
    default List<WorkCount> work() {
        return List.of();
    }
}
