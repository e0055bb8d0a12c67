package org.medinbound.application;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.function.Consumer;
import org.medinbound.access.Requires;
import org.medinbound.access.Right;
import org.medinbound.access.Subject;
import org.medinbound.access.UseCase;
import org.medinbound.application.store.ConditionRows;
import org.medinbound.shared.PageOfRows;

/** The conditions of the ministry's decisions, over all agencies and of one; both desk and ministry follow them. */
@Stateless
@UseCase
public class ApplicationConditions {
    /** Most rows of an export. */
    private static final int EXPORT = 20_000;

    @Inject
    ConditionRows conditions;

    @Inject
    ApplicationClock clock;

    /** Those due first come first. */
    @Requires(Right.APPLICATION_READ)
    public PageOfRows<ConditionRow> page(ConditionFilter filter) {
        return conditions.page(filter, clock.today());
    }

    /** Every condition of the filter. */
    @Requires(Right.APPLICATION_READ)
    public void export(ConditionFilter filter, Consumer<ConditionRow> reader) {
        conditions
                .page(new ConditionFilter(filter.text(), filter.standing(), 1, EXPORT), clock.today())
                .rows()
                .forEach(reader);
    }

    /** How many are open and past their day. */
    @Requires(value = Right.APPLICATION_READ, recorded = false)
    public long late() {
        return conditions.late(clock.today());
    }

    /** The open ones of an agency, those due first come first. */
    @Requires(Right.APPLICATION_READ)
    public List<ConditionRow> open(@Subject String number) {
        return conditions.open(number);
    }
}
