package qantara.node.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TempStore;

/// One connection to the SQLite file, with the settings that every connection has.
///
/// Transactions are written out (`BEGIN IMMEDIATE` … `COMMIT`) and never left to the driver: after a failed sync the
/// driver believes a transaction is open that SQLite has rolled back, and later writes would run outside any.
final class SqliteConnection implements AutoCloseable {
    /// SQLite's own 2 MiB hold fewer pages than one group of letters touches.
    private static final int CACHE_KIB = 8 << 10;
    /// A signed letter of 4 KiB fits one page: half the calls to the kernel that pages of SQLite's own size take.
    private static final int PAGE_BYTES = 8 << 10;

    private final Connection connection;
    private final JdbcClient client;

    private SqliteConnection(Connection connection) {
        this.connection = connection;
        var template = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        template.setExceptionTranslator(new SqliteFaults());
        client = JdbcClient.create(template);
    }

    static SqliteConnection writing(Path file) {
        return open(file, settings());
    }

    static SqliteConnection reading(Path file) {
        var reading = open(file, settings());
        reading.execute("PRAGMA query_only = true");
        return reading;
    }

    private static SQLiteConfig settings() {
        var settings = new SQLiteConfig();
        settings.setJournalMode(JournalMode.WAL);
        settings.setSynchronous(SynchronousMode.FULL);
        settings.enforceForeignKeys(true);
        settings.setBusyTimeout(5000);
        settings.setPragma(SQLiteConfig.Pragma.WAL_AUTOCHECKPOINT, "0");
        settings.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
        settings.setPragma(SQLiteConfig.Pragma.MMAP_SIZE, "0");
        settings.setCacheSize(-CACHE_KIB);
        settings.setPageSize(PAGE_BYTES);
        // What a statement sets aside stays in memory: no copy of a row in the machine's folder for temporary files.
        settings.setTempStore(TempStore.MEMORY);
        return settings;
    }

    private static SqliteConnection open(Path file, SQLiteConfig settings) {
        try {
            return new SqliteConnection(KeptStatements.on(settings.createConnection("jdbc:sqlite:" + file)));
        } catch (SQLException e) {
            throw new StoreRefused(StoreRefused.Reason.DAMAGED, e);
        }
    }

    JdbcClient client() {
        return client;
    }

    void execute(String sql) {
        client.sql(sql).update();
    }

    /// Runs `work` in a read transaction: all its queries see one state.
    <T> T inSnapshot(Work<T> work) {
        execute("BEGIN");
        try {
            return work.run(client);
        } finally {
            execute("ROLLBACK");
        }
    }

    /// Moves what the write-ahead log holds into the database file. A failure in here reaches nobody else: SQLite
    /// reports it only to the connection that asks.
    void checkpoint() {
        client.sql("PRAGMA wal_checkpoint(PASSIVE)").query().singleRow();
    }

    /// What SQLite finds wrong with the file's structure: `ok`, or a description.
    String quickCheck() {
        return client.sql("PRAGMA quick_check(1)").query(String.class).single();
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreBroken("a connection did not close", e);
        }
    }
}
