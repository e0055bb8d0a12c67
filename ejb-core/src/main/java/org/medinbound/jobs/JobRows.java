package org.medinbound.jobs;

import jakarta.json.Json;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads rows of the table of executions. */
final class JobRows {
    static final String COLUMNS =
            "id, job, scheduled_for, parameters::text as parameters, requested_by, status, attempt, started_at, ended_at, "
                    + "total, done, counts::text as counts, incident";

    private JobRows() {}

    static JobExecution read(ResultSet row) throws SQLException {
        Map<String, String> parameters = new LinkedHashMap<>();
        json(row.getString("parameters")).forEach((name, value) -> parameters.put(name, text(value.toString())));
        return new JobExecution(
                row.getLong("id"),
                row.getString("job"),
                row.getObject("scheduled_for", OffsetDateTime.class).toInstant(),
                parameters,
                row.getString("requested_by"),
                JobStatus.valueOf(row.getString("status")),
                row.getInt("attempt"),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getInt("total"),
                row.getInt("done"),
                counts(row.getString("counts")),
                row.getString("incident"));
    }

    static String json(Map<String, ?> values) {
        JsonObjectBuilder object = Json.createObjectBuilder();
        values.forEach((name, value) -> {
            if (value instanceof Number number) {
                object.add(name, number.longValue());
            } else {
                object.add(name, value.toString());
            }
        });
        return object.build().toString();
    }

    private static Map<String, Long> counts(String json) {
        Map<String, Long> counts = new LinkedHashMap<>();
        json(json).forEach((name, value) -> counts.put(name, ((JsonNumber) value).longValue()));
        return counts;
    }

    private static JsonObject json(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    private static String text(String json) {
        return json.startsWith("\"") ? json.substring(1, json.length() - 1) : json;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
