package org.medinbound.admin.application;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medinbound.application.ApplicationClock;
import org.medinbound.application.ApplicationConditions;
import org.medinbound.application.ConditionRow;

/** The open conditions of an agency at the head of its pages, read once a request. */
@Named
@RequestScoped
public class OpenConditions {
    @Inject
    private ApplicationConditions conditions;

    @Inject
    private ApplicationClock clock;

    private final Map<String, List<ConditionRow>> known = new HashMap<>();

    public List<ConditionRow> of(String number) {
        return known.computeIfAbsent(number, conditions::open);
    }

    public boolean late(ConditionRow row) {
        return row.isLate(clock.today());
    }
}
