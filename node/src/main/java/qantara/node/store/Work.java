package qantara.node.store;

import org.springframework.jdbc.core.simple.JdbcClient;

/// What a desk wants done in one transaction. Whatever it gives back must not hold on to `db`.
@FunctionalInterface
public interface Work<T> {
    T run(JdbcClient db);
}
