package qantara.node.correspondence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.seal.Digest;

/// Receipts that speak of several letters, kept once: the letters' rows hold the receipt's digest in its place.
record SheetRows(JdbcClient db) {
    /// Longer than any receipt for one letter.
    private static final int SHARED = 5_000;

    private static final int PRINT = 32;

    /// What a letter's row holds for its receipt.
    Optional<byte[]> stored(Optional<byte[]> receipt) {
        return receipt.map(bytes -> bytes.length > SHARED ? keep(bytes) : bytes);
    }

    private byte[] keep(byte[] sheet) {
        var print = Digest.of(sheet).bytes();
        db.sql("insert into receipt_sheet(print, bytes) values (:print, :bytes) on conflict do nothing")
                .param("print", print)
                .param("bytes", sheet)
                .update();
        return print;
    }

    /// The receipt of a letter's row, which was selected with [#of].
    static Optional<byte[]> receipt(ResultSet row) throws SQLException {
        var receipt = row.getBytes("receipt");
        return Optional.ofNullable(receipt != null && receipt.length == PRINT ? row.getBytes("sheet") : receipt);
    }

    /// Selects letters of a table with the receipts that they share.
    static String of(String table) {
        return "select l.*, (select bytes from receipt_sheet where print = l.receipt) as sheet from " + table + " l ";
    }
}
