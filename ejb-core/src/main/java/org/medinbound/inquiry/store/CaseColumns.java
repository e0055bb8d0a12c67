package org.medinbound.inquiry.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.medinbound.inquiry.CasePage;
import org.medinbound.inquiry.Standing;

/** From rows to the parts of a case, column by column: looking classes through by reflection cost more than the query. */
final class CaseColumns {
    private CaseColumns() {}

    static Standing standing(ResultSet row) throws SQLException {
        return new Standing(
                row.getString("reference"),
                row.getString("kind"),
                row.getString("asked_by"),
                row.getString("language"),
                row.getString("residence"),
                row.getInt("birth_year"),
                row.getString("sex"),
                row.getString("specialty"),
                row.getString("wanted_time"),
                row.getObject("budget_jpy", Long.class),
                row.getInt("companions"),
                instant(row, "received_at"),
                row.getString("state"),
                instant(row, "state_at"),
                row.getString("owner"),
                row.getString("accepted_request"),
                row.getString("close_reason"),
                row.getString("stage"),
                row.getString("turn"),
                day(row, "due_on"),
                row.getInt("asked"),
                row.getInt("answered"),
                row.getInt("pending"),
                row.getInt("needs_more"),
                row.getInt("quoted"),
                row.getInt("requested"),
                row.getInt("replied"),
                row.getLong("last_event"));
    }

    static CasePage.Event event(ResultSet row) throws SQLException {
        return new CasePage.Event(
                row.getLong("id"),
                instant(row, "at"),
                row.getString("actor"),
                row.getString("side"),
                row.getString("part"),
                row.getString("part_reference"),
                row.getString("action"),
                row.getString("from_state"),
                row.getString("to_state"),
                row.getString("why"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getTimestamp(column).toInstant();
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }
}
