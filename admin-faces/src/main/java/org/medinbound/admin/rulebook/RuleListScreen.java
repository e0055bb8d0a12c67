package org.medinbound.admin.rulebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medinbound.rulebook.RuleBooks;
import org.medinbound.rulebook.RulePage;

/** All books of rules: what is in force, what comes next, what is drafted. */
@Named
@RequestScoped
public class RuleListScreen {
    @Inject
    private RuleBooks books;

    private @Nullable List<RuleBooks.Open> shown;

    public List<RuleBooks.Open> getBooks() {
        List<RuleBooks.Open> known = shown;
        if (known == null) {
            known = books.all();
            shown = known;
        }
        return known;
    }

    /** The version that begins next, or null. */
    public @Nullable RulePage next(RuleBooks.Open open) {
        RulePage governs = open.governs();
        LocalDate since = governs == null ? LocalDate.MIN : governs.validFrom();
        return open.pages().stream()
                .filter(page -> page.validFrom().isAfter(since))
                .reduce((newer, older) -> older)
                .orElse(null);
    }
}
