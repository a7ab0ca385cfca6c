package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.seal.Digest;
import qantara.seal.Malformed;
import qantara.seal.MessageId;

/// Does at a real door what vectors/exchange says about announcements, standings and parts.
class AttachmentVectorsTest {
    private static final Path VECTORS = Path.of("../vectors/exchange");

    private static List<String[]> rows(String file) throws IOException {
        var rows = Files.readAllLines(VECTORS.resolve(file)).stream()
                .skip(1)
                .map(line -> line.split("\t", -1))
                .toList();
        assertThat(rows).hasSizeGreaterThan(10);
        return rows;
    }

    @Test
    void an_announcement_is_read_or_refused_as_its_vector_says() throws IOException {
        for (var row : rows("announcements.tsv")) said(row, () -> Announcement.read(bytes(row)));
    }

    @Test
    void a_standing_is_read_or_refused_as_its_vector_says() throws IOException {
        for (var row : rows("standings.tsv")) said(row, () -> Standing.read(bytes(row)));
    }

    private static byte[] bytes(String[] row) {
        return HexFormat.of().parseHex(row[1]);
    }

    private static void said(String[] row, ThrowingCallable reading) {
        var thrown = catchThrowable(reading);
        assertThat(thrown == null).as(row[0]).isEqualTo(row[2].equals("TAKEN"));
        if (thrown != null) assertThat(thrown).isInstanceOf(Malformed.class);
    }

    @Test
    void each_step_at_the_door_is_answered_as_its_vector_says(@TempDir Path one, @TempDir Path other)
            throws IOException {
        try (var rabat = new House("MA:DCI", one);
                var madrid = new House("ES:SIRENE", other)) {
            var channel = rabat.meet(madrid);
            madrid.meet(rabat);
            for (var row : rows("parts.tsv")) {
                var step = new Step(row);
                // A line of its own: the door closes one on which a refused part was not read to its end.
                try (var line = rabat.lineTo(madrid.fingerprint())) {
                    var heard = step.taken(line, madrid.address(), channel.value());
                    assertThat(heard.status()).as(step.name()).isEqualTo(Integer.parseInt(row[8]));
                    assertThat(answer(heard.body())).as(step.name()).isEqualTo(step.answer());
                }
            }
        }
    }

    /// The code of a problem, or how much is there and whether that is all.
    private static String answer(byte[] body) {
        return Problem.code(body).orElseGet(() -> {
            try {
                var at = Standing.read(body);
                return at.have() + " " + (at.whole() ? 1 : 0);
            } catch (Malformed e) {
                throw new AssertionError(e);
            }
        });
    }

    private record Step(String[] row) {
        String name() {
            return row[0];
        }

        String answer() {
            return row[9].isEmpty() ? row[10] + " " + row[11] : row[9];
        }

        Heard taken(PartnerLine line, PartnerAddress door, String channel) throws IOException {
            var place = channel + "/attachments";
            return switch (row[1]) {
                case "ANNOUNCE" -> line.put(door.of(place), announcement());
                case "ASK" -> line.get(door.of(place + "/" + row[2]));
                case "BRING" -> brought(line, door, place + "/" + row[2] + "/" + row[4]);
                default -> throw new AssertionError(row[1]);
            };
        }

        private Heard brought(PartnerLine line, PartnerAddress door, String place) throws IOException {
            var part = part();
            var digest = digest(part);
            return digest.isEmpty()
                    ? line.put(door.of(place), part)
                    : line.put(door.of(place), BodyPublishers.ofByteArray(part), digest.get());
        }

        private byte[] announcement() {
            if (row[2].isEmpty()) return new byte[] {(byte) 0xa0};
            var parcel = new Announcement.Parcel(new Digest(HexFormat.of().parseHex(row[2])), Long.parseLong(row[3]));
            return new Announcement(MessageId.fresh(House.START, new Random(5)), List.of(parcel)).bytes();
        }

        private byte[] part() {
            int from = Integer.parseInt(row[5]);
            var part = new byte[Integer.parseInt(row[6]) - from];
            for (int at = 0; at < part.length; at++) part[at] = (byte) ((from + at) % 251);
            return part;
        }

        private Optional<String> digest(byte[] part) {
            return switch (row[7]) {
                case "" -> Optional.empty();
                case "RIGHT" -> Optional.of(AttachmentCounter.header(Digest.of(part)));
                default -> Optional.of(row[7]);
            };
        }
    }
}
