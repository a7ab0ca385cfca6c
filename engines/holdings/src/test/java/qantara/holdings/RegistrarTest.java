package qantara.holdings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static qantara.holdings.Rabat.found;
import static qantara.holdings.Rabat.person;
import static qantara.holdings.Rabat.registrar;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.lucene.store.IOContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.names.NameKeys;

class RegistrarTest {
    private static final long SEED = 20261125;

    @TempDir
    Path folder;

    @Test
    void who_is_erased_is_in_no_file_any_more() throws IOException {
        try (var registrar = registrar(folder)) {
            for (var i = 0; i < 500; i++) registrar.add(person("r-" + i, "Omar Tazi", "1975-03-25"));
            registrar.add(person("erased-handle", "Zbigniew Wrzesniewski", "1975-03-25"));
            registrar.commit();
            var keys = NameKeys.held(Rabat.name("Zbigniew Wrzesniewski"));
            assertThat(holds("erased-handle")).isTrue();
            assertThat(holds("Wrzesniewski")).isTrue();
            assertThat(keys).allMatch(this::holds);

            registrar.erase(List.of("erased-handle"));

            assertThat(holds("erased-handle")).isFalse();
            assertThat(holds("Wrzesniewski")).isFalse();
            assertThat(keys.stream().filter(key -> key.length() >= 4)).noneMatch(this::holds);
            assertThat(registrar.holdings().count()).isEqualTo(500);
            assertThat(found(registrar.holdings(), "Zbigniew Wrzesniewski", "1975-03-25"))
                    .doesNotContain("erased-handle");
        }
        assertThat(holds("erased-handle")).isFalse();
    }

    @Test
    void an_index_of_another_set_of_name_keys_is_refused_by_name_and_made_anew() throws IOException {
        try (var registrar = registrar(folder)) {
            registrar.put(person("r-1", "Omar Tazi", ""));
            registrar.commit();
        }
        var sign = folder.resolve(Folder.SIGN);
        var bytes = Files.readAllBytes(sign);
        bytes[1]--;
        Files.write(sign, bytes);
        assertThatThrownBy(() -> Rabat.holdings(folder))
                .isInstanceOfSatisfying(
                        HoldingsBroken.class,
                        broken -> assertThat(broken.why()).isEqualTo(HoldingsRefusal.OTHER_VERSION));
        try (var registrar = Registrar.anew(folder, Rabat.key(1), new Random(7))) {
            registrar.put(person("r-2", "Hind Berrada", ""));
            registrar.commit();
            assertThat(registrar.holdings().count()).isEqualTo(1);
        }
    }

    @Test
    void what_a_change_replaced_is_gone_after_the_commit() {
        try (var registrar = registrar(folder)) {
            registrar.put(person("r-1", "Zbigniew Wrzesniewski", ""));
            registrar.put(person("r-2", "Omar Tazi", ""));
            registrar.commit();
            registrar.put(person("r-1", "Hind Berrada", ""));
            registrar.commit();
            assertThat(holds("Wrzesniewski")).isFalse();
            assertThat(holds("Berrada")).isTrue();
        }
    }

    /// Does any file of the index, opened with its key, hold these characters?
    private boolean holds(String text) {
        var wanted = text.getBytes(StandardCharsets.UTF_8);
        try (var opened = Folder.open(folder, Rabat.key(1), new Random(9))) {
            for (var name : opened.listAll()) {
                if (name.equals("write.lock")) continue;
                try (var in = opened.openInput(name, IOContext.DEFAULT)) {
                    var bytes = new byte[(int) in.length()];
                    in.readBytes(bytes, 0, bytes.length);
                    if (contains(bytes, wanted)) return true;
                }
            }
            return false;
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static boolean contains(byte[] bytes, byte[] wanted) {
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(new String(wanted, StandardCharsets.ISO_8859_1));
    }

    @Test
    void without_the_key_nothing_of_anybody_is_seen() throws IOException {
        try (var registrar = registrar(folder)) {
            registrar.put(person("handle-of-hind", "Hind Berrada", "1975-03-25"));
            registrar.commit();
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                var bytes = Files.readAllBytes(file);
                assertThat(List.of("Berrada", "handle-of-hind", "Lucene"))
                        .as(file.getFileName().toString())
                        .noneMatch(text -> contains(bytes, text.getBytes(StandardCharsets.UTF_8)));
            }
        }
    }

    @Test
    void what_was_committed_outlives_a_crash_and_what_was_not_does_not() {
        try (var registrar = registrar(folder)) {
            registrar.put(person("r-1", "Hind Berrada", ""));
            registrar.commit();
            registrar.put(person("r-2", "Omar Tazi", ""));
        }
        try (var holdings = Rabat.holdings(folder)) {
            assertThat(holdings.count()).isEqualTo(1);
            assertThat(found(holdings, "Hind Berrada", "")).containsExactly("r-1");
        }
    }

    @Test
    void a_copy_taken_in_the_midst_of_writing_holds_the_last_commit() throws IOException {
        var copy = folder.resolve("copy");
        try (var registrar = registrar(folder.resolve("live"))) {
            for (var i = 0; i < 200; i++) registrar.put(person("r-" + i, "Hind Berrada", "1975-03-25"));
            registrar.commit();
            for (var i = 200; i < 400; i++) registrar.put(person("r-" + i, "Omar Tazi", "1975-03-25"));
            registrar.show();
            copy(folder.resolve("live"), copy);
        }
        try (var registrar = registrar(copy)) {
            assertThat(registrar.holdings().count()).isEqualTo(200);
            registrar.put(person("r-400", "Kenza Alaoui", ""));
            registrar.commit();
            assertThat(registrar.holdings().count()).isEqualTo(201);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                if (file.endsWith("write.lock")) continue;
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
    }

    @Test
    void every_spoiled_byte_is_found_or_harmless() throws IOException {
        try (var registrar = registrar(folder)) {
            for (var i = 0; i < 300; i++) registrar.put(person("r-" + i, "Hind Berrada", "1975-03-25"));
            registrar.commit();
        }
        var files = new ArrayList<Path>();
        try (var all = Files.list(Folder.files(folder))) {
            all.filter(file -> !file.endsWith("write.lock")).forEach(files::add);
        }
        var random = new SplittableRandom(SEED);
        for (var file : files.stream().sorted().toList()) spoil(file, random);
    }

    private void spoil(Path file, SplittableRandom random) throws IOException {
        var bytes = Files.readAllBytes(file);
        for (var round = 0; round < 5; round++) {
            var spoiled = bytes.clone();
            spoiled[random.nextInt(spoiled.length)] ^= (byte) (1 << random.nextInt(8));
            Files.write(file, spoiled);
            assertThatThrownBy(this::readAll)
                    .as("seed %d, %s, round %d", SEED, file.getFileName(), round)
                    .isInstanceOfSatisfying(
                            HoldingsBroken.class,
                            broken -> assertThat(broken.why()).isEqualTo(HoldingsRefusal.SPOILED));
            Files.write(file, java.util.Arrays.copyOf(bytes, random.nextInt(bytes.length)));
            assertThatThrownBy(this::readAll)
                    .as("seed %d, %s cut, round %d", SEED, file.getFileName(), round)
                    .isInstanceOf(HoldingsBroken.class);
        }
        Files.write(file, bytes);
    }

    private void readAll() {
        try (var holdings = Rabat.holdings(folder)) {
            holdings.prove();
        }
    }

    @Test
    void a_spoiled_index_is_made_anew_from_its_source() throws IOException {
        try (var registrar = registrar(folder)) {
            registrar.put(person("r-1", "Hind Berrada", ""));
            registrar.commit();
        }
        try (var files = Files.list(Folder.files(folder))) {
            for (var file : files.toList()) Files.write(file, new byte[] {1, 2, 3});
        }
        assertThatThrownBy(() -> registrar(folder))
                .isInstanceOfSatisfying(
                        HoldingsBroken.class, broken -> assertThat(broken.why()).isEqualTo(HoldingsRefusal.SPOILED));
        try (var registrar = Registrar.anew(folder, Rabat.key(1), new Random(3))) {
            registrar.put(person("r-1", "Hind Berrada", ""));
            registrar.commit();
            assertThat(found(registrar.holdings(), "هند برادة", "")).containsExactly("r-1");
        }
    }

    @Test
    void another_key_no_index_and_a_second_registrar_are_refused_by_name() throws IOException {
        refuses(HoldingsRefusal.NONE_HERE, () -> Rabat.holdings(folder));
        try (var first = registrar(folder)) {
            first.commit();
            refuses(HoldingsRefusal.IN_USE, () -> registrar(folder));
            refuses(HoldingsRefusal.WRONG_KEY, () -> Holdings.open(folder, Rabat.key(2), new Random(4)));
        }
        Files.writeString(folder.resolve(Folder.SIGN), "something else");
        refuses(HoldingsRefusal.NOT_AN_INDEX, () -> Rabat.holdings(folder));
    }

    private static void refuses(HoldingsRefusal why, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        HoldingsBroken.class, broken -> assertThat(broken.why()).isEqualTo(why));
    }
}
