package qantara.node.correspondence;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import qantara.exchange.contract.Letters;
import qantara.node.store.DataFolder;

/// What a node does to its disk while letters come and go: each round keeps a letter that leaves and one that came in
/// one transaction, and says so in the file `acknowledged` once the store has promised that they are kept.
final class PowerLossWork {
    private PowerLossWork() {}

    /// @param arguments the folder, and how many rounds
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var rounds = Integer.parseInt(arguments[1]);
        try (var store = DataFolder.open(folder, () -> Runtime.getRuntime().halt(70));
                var said = FileChannel.open(
                        folder.resolve("acknowledged"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            var cabinet = new ExchangeCabinet(store, (db, before, after) -> {});
            for (var round = 1; round <= rounds; round++) {
                var seq = round;
                cabinet.together(drawer -> {
                    drawer.keep(Letters.outgoing(Letters.LANE, 1, seq));
                    drawer.keep(Letters.incoming(Letters.LANE.back(), 1, seq));
                    return seq;
                });
                said.write(ByteBuffer.wrap((round + "\n").getBytes(StandardCharsets.UTF_8)));
            }
        }
    }
}
