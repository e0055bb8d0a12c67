package org.medinbound.admin.reporting;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.medinbound.reporting.LineRuleSet;
import org.medinbound.reporting.LineRules;

/** The dated rules of the lines, as the check applies them. */
@Named("lineRuleScreen")
@RequestScoped
public class RuleScreen {
    @Inject
    private LineRules rules;

    public List<LineRuleSet> getSets() {
        return rules.all();
    }
}
