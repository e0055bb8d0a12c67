package org.medinbound.rulebook;

import java.util.List;

/** All books, in the order in which they are shown. */
public interface RuleShelf {
    List<RuleBook> books();
}
