package qantara.node.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One connection whose statements are prepared once: to take a statement apart costs SQLite several times what it
/// costs to run it, and a desk says the same few hundred sentences all day.
///
/// A statement that is closed is kept for the next one who says the same; one that is asked for again while it is in
/// use is prepared a second time. Used by one thread at a time, as the connection is.
final class KeptStatements implements InvocationHandler {
    static final int MOST = 256;

    private final Connection connection;
    private final Connection face;
    private final LinkedHashMap<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    private KeptStatements(Connection connection) {
        this.connection = connection;
        this.face = proxy(Connection.class, this);
    }

    /// `connection`, keeping what it prepares.
    static Connection on(Connection connection) {
        return new KeptStatements(connection).face;
    }

    private static <T> T proxy(Class<T> face, InvocationHandler handler) {
        return face.cast(Proxy.newProxyInstance(face.getClassLoader(), new Class<?>[] {face}, handler));
    }

    @Override
    public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (arguments != null
                && arguments.length == 1
                && arguments[0] instanceof String sql
                && method.getName().equals("prepareStatement")) return prepare(sql);
        if (method.getName().equals("close")) forget();
        return passed(connection, method, arguments);
    }

    private PreparedStatement prepare(String sql) throws SQLException {
        var found = kept.get(sql);
        if (found != null && !found.busy) return found.lend();
        var fresh = new Kept(connection.prepareStatement(sql), face, found == null);
        if (fresh.stays) {
            kept.put(sql, fresh);
            if (kept.size() > MOST) dropEldest();
        }
        return fresh.lend();
    }

    /// One in use stays open for whoever uses it, and is closed when it is given back.
    private void dropEldest() throws SQLException {
        var eldest = kept.pollFirstEntry();
        if (eldest == null) return;
        eldest.getValue().stays = false;
        if (!eldest.getValue().busy) eldest.getValue().statement.close();
    }

    private void forget() throws SQLException {
        for (var one : Map.copyOf(kept).values()) one.statement.close();
        kept.clear();
    }

    private static @Nullable Object passed(Object to, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(to, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /// A statement that is lent, given back by its `close`, and lent again.
    private static final class Kept implements InvocationHandler {
        private final PreparedStatement statement;
        private final Connection connection;
        private final PreparedStatement face;
        private boolean stays;
        private boolean busy;

        /// @param connection as its users know it: Spring closes one that it does not know after a stream
        Kept(PreparedStatement statement, Connection connection, boolean stays) {
            this.statement = statement;
            this.connection = connection;
            this.stays = stays;
            this.face = proxy(PreparedStatement.class, this);
        }

        PreparedStatement lend() {
            busy = true;
            return face;
        }

        @Override
        public @Nullable Object invoke(Object self, Method method, @Nullable Object @Nullable [] arguments)
                throws Throwable {
            if (method.getName().equals("getConnection")) return connection;
            if (!method.getName().equals("close") || !stays) return passed(statement, method, arguments);
            busy = false;
            statement.clearParameters();
            return null;
        }
    }
}
