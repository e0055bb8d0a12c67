package org.medinbound.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** The data dictionary in docs is printed from the schema. {@code -Ddictionary.write=true} writes it anew. */
class DataDictionaryTest {
    private static final Path FILE = Path.of("..", "docs", "data-dictionary.md");

    private static final String COLUMNS = """
            select c.relname as table_name, coalesce(obj_description(c.oid), '') as table_comment, a.attname as column_name,
                   format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required,
                   coalesce(col_description(c.oid, a.attnum), '') as comment
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition
              and c.relname <> 'flyway_schema_history'
            order by c.relname, a.attnum""";

    @Test
    void theDictionaryInTheDocsIsTheSchema() throws IOException {
        String dictionary = print(TestDatabase.jdbi());
        if (Boolean.getBoolean("dictionary.write")) {
            Files.writeString(FILE, dictionary);
        }
        assertThat(Files.readString(FILE))
                .as("docs/data-dictionary.md; write it anew with: mvn -pl ejb-core test"
                        + " -Dtest=DataDictionaryTest -Ddictionary.write=true")
                .isEqualTo(dictionary);
    }

    private static String print(Jdbi jdbi) {
        List<Map<String, Object>> rows =
                jdbi.withHandle(h -> h.createQuery(COLUMNS).mapToMap().list());
        StringBuilder text = new StringBuilder("# Data dictionary\n\nPrinted from the comments of the schema.\n");
        String table = "";
        for (Map<String, Object> row : rows) {
            if (!row.get("table_name").equals(table)) {
                table = (String) row.get("table_name");
                text.append("\n## ")
                        .append(table)
                        .append("\n")
                        .append(row.get("table_comment"))
                        .append("\n\n");
                text.append("| column | type | required | meaning |\n|---|---|---|---|\n");
            }
            text.append("| ")
                    .append(row.get("column_name"))
                    .append(" | ")
                    .append(row.get("type"))
                    .append(" | ")
                    .append(Boolean.TRUE.equals(row.get("required")) ? "yes" : "")
                    .append(" | ")
                    .append(row.get("comment").toString().replace("|", "\\|").replace("\n", " "))
                    .append(" |\n");
        }
        return text.toString();
    }
}
