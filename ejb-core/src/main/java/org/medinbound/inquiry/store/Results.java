package org.medinbound.inquiry.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The results of several queries that went to the database in one message: ask for them in the queries' order, each once. Saves a
 * way there and back for each, which costs more than the queries do.
 */
final class Results implements AutoCloseable {
    private final PreparedStatement statement;
    private boolean first = true;

    private Results(PreparedStatement statement) {
        this.statement = statement;
    }

    /** Sends the queries, joined by semicolons, with all their parameters one after the other. */
    static Results of(Connection connection, String queries, String... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(queries);
        try {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            statement.execute();
            return new Results(statement);
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }

    /** Makes a value of the row the result stands on. */
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** All rows of the next query. */
    <T> List<T> next(Reader<T> reader) throws SQLException {
        if (!first && !statement.getMoreResults()) {
            throw new SQLException("fewer results than asked for");
        }
        first = false;
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.getResultSet()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
