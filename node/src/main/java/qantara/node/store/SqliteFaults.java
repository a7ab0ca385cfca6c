package qantara.node.store;

import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionTranslator;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Says in Spring's words what SQLite reports, and which reports mean that the disk can no longer be trusted.
///
/// The driver's `getErrorCode()` is too coarse for Spring's own tables, which leave every SQLite error uncategorised.
final class SqliteFaults implements SQLExceptionTranslator {
    private static final Set<SQLiteErrorCode> DUPLICATE =
            EnumSet.of(SQLiteErrorCode.SQLITE_CONSTRAINT_PRIMARYKEY, SQLiteErrorCode.SQLITE_CONSTRAINT_UNIQUE);

    @Override
    public DataAccessException translate(String task, @Nullable String sql, SQLException fault) {
        var code = code(fault);
        if (DUPLICATE.contains(code)) return new DuplicateKeyException(task, fault);
        return switch (primary(code)) {
            case 19 -> new DataIntegrityViolationException(task, fault);
            case 5, 6 -> new CannotAcquireLockException(task, fault);
            default -> new UncategorizedSQLException(task, sql, fault);
        };
    }

    /// Whether `fault`, or a cause of it, is an I/O error, a full disk, damage or a lack of memory.
    static boolean isFatal(@Nullable Throwable fault) {
        for (var f = fault; f != null; f = f.getCause()) {
            if (f instanceof SQLException sql && isFatal(code(sql))) return true;
        }
        return false;
    }

    private static boolean isFatal(SQLiteErrorCode code) {
        return switch (primary(code)) {
            case 7, 10, 11, 13, 14, 26 -> true;
            default -> false;
        };
    }

    private static SQLiteErrorCode code(SQLException fault) {
        return fault instanceof SQLiteException sqlite ? sqlite.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
    }

    /// SQLite's extended codes carry the primary code in their low byte.
    private static int primary(SQLiteErrorCode code) {
        return code.code & 0xff;
    }
}
