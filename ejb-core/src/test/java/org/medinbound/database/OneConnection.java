package org.medinbound.database;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * A data source that hands out one and the same connection, as the container does within one transaction: what an entity manager
 * has written, queries see before the commit.
 */
public final class OneConnection {
    private OneConnection() {}

    public static DataSource of(DataSource source) {
        try {
            Connection connection = source.getConnection();
            connection.setAutoCommit(false);
            Connection unclosed = (Connection) Proxy.newProxyInstance(
                    OneConnection.class.getClassLoader(),
                    new Class<?>[] {Connection.class},
                    (proxy, method, arguments) -> {
                        if (method.getName().equals("close") || method.getName().equals("setAutoCommit")) {
                            return null;
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
            return (DataSource) Proxy.newProxyInstance(
                    OneConnection.class.getClassLoader(),
                    new Class<?>[] {DataSource.class},
                    (proxy, method, arguments) -> method.getName().equals("getConnection") ? unclosed : null);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
