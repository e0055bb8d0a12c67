package org.medinbound.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medinbound.agency.AgencyHouse;

/**
 * The figure of docs/benchmarks.md: the list's first page at 24,000 agencies. Only when asked for, with
 * {@code mvn -pl ejb-core test -Dtest=AgencyListFigures}; prints the times and the plan.
 */
class AgencyListFigures {
    private static final int ROUNDS = 200;
    private static final String PAGE = """
            with page as (select r.* from agency_register r order by r.number limit 50)
            select r.*,
              (select count(*) from guarantor_flag f where f.guarantor_id = r.guarantor_id
                and not exists (select from guarantor_flag_withdrawal w where w.flag_id = f.id)) as flags,
              c.contacts, c.bounced
            from page r cross join lateral (select count(*) filter (where state <> 'ENDED') as contacts,
              count(*) filter (where state = 'BOUNCED') as bounced
              from guarantor_contact where guarantor_id = r.guarantor_id) c order by r.number""";
    private static final String TOTAL = "select count(*) from guarantor_version r where r.replaced_in is null";
    private static final String MONTHS = """
            select * from guarantor_calendar((select max(id) from guarantor_entry), timestamptz '2026-11-25T01:00Z')""";

    private final AgencyHouse house = new AgencyHouse();
    private final AgencyList list = house.get(AgencyList.class);

    @Test
    void theFirstPageOfTheListComesWithinFiftyMilliseconds() {
        fill();
        AgencyFilter first = new AgencyFilter(null, null, null, null, "number", false, 1, 50);
        assertThat(median(first)).as("milliseconds").isLessThan(50);
        median(new AgencyFilter(null, null, null, null, "name", false, 1, 50));
        median(new AgencyFilter("株式会社Z-1234", "active", null, null, "number", false, 1, 50));
        median(new AgencyFilter(null, null, "bounced", null, "number", false, 1, 50));
        System.out.println(String.join("\n", plan(PAGE)));
        System.out.println(String.join("\n", plan(TOTAL)));
        System.out.println(String.join("\n", plan(MONTHS)));
    }

    private double median(AgencyFilter filter) {
        double[] times = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            long begun = System.nanoTime();
            house.as(AgencyHouse.OFFICER, () -> list.page(filter));
            times[i] = (System.nanoTime() - begun) / 1e6;
        }
        double[] warm = Arrays.copyOfRange(times, ROUNDS / 2, ROUNDS);
        Arrays.sort(warm);
        System.out.printf(
                "%s: median %.1f ms, 90th percentile %.1f ms%n",
                filter, warm[warm.length / 2], warm[warm.length * 9 / 10]);
        return warm[warm.length / 2];
    }

    private List<String> plan(String sql) {
        return house.jdbi.withHandle(h -> h.createQuery("explain (analyze, buffers, costs off, timing off) " + sql)
                .mapTo(String.class)
                .list());
    }

    /** 24,000 agencies, 36 months of reports, one flag in three, a contact each. */
    private void fill() {
        house.jdbi.useHandle(h -> {
            h.execute("""
                    with entry as (insert into guarantor_entry (recorded_at, kind, actor)
                      values (clock_timestamp(), 'guarantors', 'bench') returning id
                    ), made as (
                      insert into guarantor (number) select 'Z-' || lpad(n::text, 5, '0') from generate_series(1, 24000) n
                      returning id, number)
                    insert into guarantor_version (guarantor_id, recorded_in, name, name_en, status, registered_on, email, phone,
                      contact_languages)
                    select m.id, e.id, '架空国際支援株式会社' || m.number, 'Fictitious ' || m.number,
                      case when m.id % 30 = 0 then 'suspended' else 'active' end, date '2021-04-01' + (m.id % 900)::integer,
                      'desk@' || lower(m.number) || '.example', '', '{en}' from made m, entry e""");
            h.execute("""
                    insert into monthly_report (guarantor_id, period, received_at, nil, guarantees, recorded_in, source)
                    select g.id, p, (p + interval '1 month 5 days') at time zone 'Asia/Tokyo', true, 0,
                      (select max(id) from guarantor_entry), 'import'
                    from guarantor g, generate_series(timestamp '2023-10-01', '2026-09-01', interval '1 month') p""");
            h.execute("""
                    insert into guarantor_flag (guarantor_id, period, kind, turn, raised_at, due_at, rule_version, known_entry,
                      recorded_at)
                    select id, '2025-01-01', 'overdue', 1, now(), now(), 'default-1', (select max(id) from guarantor_entry), now()
                    from guarantor where id % 3 = 0""");
            h.execute("""
                    insert into guarantor_contact (guarantor_id, mailbox, roles, origin, state_since)
                    select guarantor_id, email, '{REPRESENTATIVE}', 'register', now() from agency_register""");
            h.execute("analyze");
        });
    }
}
