package org.medinbound.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.medinbound.account.EvaluationAccounts;

/** One staff account for each role, so that every staff screen can be looked at. */
@ApplicationScoped
public class DemoStaff implements DemoPart {
    @Inject
    private EvaluationAccounts accounts;

    @Override
    public String name() {
        return "staff accounts";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public void load() {
        accounts.make();
    }
}
