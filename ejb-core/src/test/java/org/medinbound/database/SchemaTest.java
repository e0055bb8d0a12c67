package org.medinbound.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class SchemaTest {
    private final Jdbi jdbi = TestDatabase.jdbi();

    @Test
    void everyTableAndViewSaysWhatItIsFor() {
        assertThat(names("""
                        select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        where n.nspname = 'public' and c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
                          and c.relname <> 'flyway_schema_history' and obj_description(c.oid) is null
                        order by 1""")).isEmpty();
    }

    @Test
    void everyColumnOfATableSaysWhatItHolds() {
        assertThat(names("""
                        select c.relname || '.' || a.attname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                        join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
                        where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
                          and c.relname <> 'flyway_schema_history' and col_description(c.oid, a.attnum) is null
                        order by 1""")).isEmpty();
    }

    private List<String> names(String query) {
        return jdbi.withHandle(h -> h.createQuery(query).mapTo(String.class).list());
    }
}
