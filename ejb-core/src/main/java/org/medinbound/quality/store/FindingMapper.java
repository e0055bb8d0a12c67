package org.medinbound.quality.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.medinbound.quality.Finding;
import org.medinbound.quality.FindingFacts;
import org.medinbound.shared.Texts;

/** Reads findings; those that the platform opened by itself are told in the reader's language, the others as they were written. */
record FindingMapper(Texts texts) implements RowMapper<Finding> {
    /** The facts as columns, for the rows of findings. */
    static final String FACTS = """
            f.facts ->> 'kind' as fact_kind, f.facts ->> 'about' as fact_about, cast(f.facts ->> 'value' as float8) as fact_value,
            cast(f.facts ->> 'bound' as float8) as fact_bound, cast(f.facts ->> 'cases' as integer) as fact_cases,
            f.facts ->> 'version' as fact_version, cast(f.facts ->> 'day' as date) as fact_day
            """;

    private static final RowMapper<Finding> ROW = ConstructorMapper.of(Finding.class);

    static FindingMapper in(String language) {
        return new FindingMapper(Texts.in(language));
    }

    @Override
    public Finding map(ResultSet row, StatementContext context) throws SQLException {
        return told(ROW.map(row, context), row);
    }

    @Override
    public RowMapper<Finding> specialize(ResultSet rows, StatementContext context) throws SQLException {
        RowMapper<Finding> plain = ROW.specialize(rows, context);
        return (row, c) -> told(plain.map(row, c), row);
    }

    private Finding told(Finding finding, ResultSet row) throws SQLException {
        String kind = row.getString("fact_kind");
        if (kind == null) {
            return finding;
        }
        FindingFacts facts = new FindingFacts(
                kind,
                row.getString("fact_about"),
                row.getObject("fact_value", Double.class),
                row.getObject("fact_bound", Double.class),
                row.getObject("fact_cases", Integer.class),
                row.getString("fact_version"),
                row.getObject("fact_day", LocalDate.class));
        return finding.saying(facts.title(texts), facts.words(texts));
    }
}
