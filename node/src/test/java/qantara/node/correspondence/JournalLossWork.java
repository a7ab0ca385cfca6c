package qantara.node.correspondence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import qantara.exchange.contract.Letters;
import qantara.node.store.DataFolder;

/// What a node does to its journal while letters are posted: two lives, each of which marks its start, with files so
/// small that they are changed often; each letter is said to be kept once the store has promised it.
final class JournalLossWork {
    /// Bytes of a journal's file: a few letters.
    static final long FILE = 256;

    private JournalLossWork() {}

    /// @param arguments the folder, and how many letters in each life
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var letters = Integer.parseInt(arguments[1]);
        try (var said =
                FileChannel.open(folder.resolve("acknowledged"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            live(folder, said, 1, letters);
            live(folder, said, letters + 1, 2 * letters);
        }
    }

    private static void live(Path folder, FileChannel said, int first, int last) throws IOException {
        try (var store = DataFolder.open(folder, () -> Runtime.getRuntime().halt(70));
                var journal = Journal.open(folder.resolve("journal"), store, new Random(first), FILE)) {
            journal.handOver(_ -> {});
            store.beforeCommit(journal::sync);
            var cabinet = new ExchangeCabinet(store, journal::append, journal::isOpen, (db, before, after) -> {});
            for (var number = first; number <= last; number++) {
                var seq = number;
                cabinet.together(drawer -> {
                    drawer.keep(Letters.outgoing(Letters.LANE, 1, seq));
                    return seq;
                });
                said.write(ByteBuffer.wrap((number + "\n").getBytes(StandardCharsets.UTF_8)));
            }
        }
    }
}
