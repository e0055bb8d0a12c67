package org.medinbound.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;

/** The books of all capabilities. */
@ApplicationScoped
public class WholeShelf implements RuleShelf {
    @Inject
    private Instance<RuleBook> books;

    @Override
    public List<RuleBook> books() {
        return books.stream().sorted(Comparator.comparing(RuleBook::id)).toList();
    }
}
