package org.medinbound.reporting;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.UseCase;
import org.medinbound.reporting.store.RuleRows;

/** The dated rules of the lines, to be read by the desk and the ministry. */
@Stateless
@UseCase
public class LineRules {
    @Inject
    private Jdbi jdbi;

    /** All rule sets, the newest beginning first. */
    @Requires(value = Right.GUARANTOR_READ, recorded = false)
    public List<LineRuleSet> all() {
        return jdbi.withHandle(RuleRows::all);
    }
}
