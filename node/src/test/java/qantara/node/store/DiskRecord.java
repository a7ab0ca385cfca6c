package qantara.node.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

/// What a process did to its files, in order, as node/src/test/c/recorder.c wrote it down; and the states of the disk
/// that a power cut at some point could have left.
public record DiskRecord(List<Act> acts) {
    public static final String ACKNOWLEDGED = "acknowledged";
    private static final String SOURCE = "src/test/c/recorder.c";
    private static final int SECTOR = 512;

    /// @param kind C create, W write, T truncate, S sync, U unlink, R rename
    /// @param folder what the folder is called in which the file lies
    public record Act(char kind, String folder, String file, long offset, byte[] data) {}

    /// What `program` does to the files below `data`, which is there, when it runs in a process of its own. The
    /// recorder is compiled with the machine's C compiler.
    ///
    /// @param workshop where the library and the record lie
    public static DiskRecord of(Path workshop, Path data, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        var library = workshop.resolve("recorder.so");
        run(new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), SOURCE, "-ldl"));
        var line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                program.getName(),
                data.toString()));
        line.addAll(List.of(arguments));
        var work = new ProcessBuilder(line);
        work.environment().put("LD_PRELOAD", library.toString());
        work.environment().put("RECORD_FOLDER", data.toString());
        work.environment().put("RECORD_INTO", workshop.resolve("record").toString());
        run(work);
        return read(workshop.resolve("record"));
    }

    private static void run(ProcessBuilder program) throws IOException, InterruptedException {
        var process = program.inheritIO().start();
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0)
            throw new IOException(program.command().getFirst() + " did not end well");
    }

    private static DiskRecord read(Path record) throws IOException {
        var bytes = ByteBuffer.wrap(Files.readAllBytes(record)).order(ByteOrder.nativeOrder());
        var acts = new ArrayList<Act>();
        while (bytes.hasRemaining()) {
            var kind = (char) bytes.get();
            var path = new String(take(bytes, (int) bytes.getLong()), StandardCharsets.UTF_8);
            var offset = bytes.getLong();
            acts.add(new Act(kind, folder(path), name(path), offset, take(bytes, (int) bytes.getLong())));
        }
        return new DiskRecord(List.copyOf(acts));
    }

    private static byte[] take(ByteBuffer bytes, int length) {
        var taken = new byte[length];
        bytes.get(taken);
        return taken;
    }

    private static String folder(String path) {
        return name(path.substring(0, path.lastIndexOf('/')));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /// The same, as if nothing had ever been synced.
    public DiskRecord withoutSyncs() {
        return new DiskRecord(acts.stream().filter(act -> act.kind != 'S').toList());
    }

    /// The first act after which something was acknowledged.
    public int begin() {
        for (var i = 0; i < acts.size(); i++)
            if (acts.get(i).kind == 'W' && acts.get(i).file.equals(ACKNOWLEDGED)) return i;
        throw new IllegalStateException("nothing was acknowledged");
    }

    /// What had been acknowledged before act `at`.
    public int acknowledged(int at) {
        return (int) acts.subList(0, at).stream()
                .filter(act -> act.kind == 'W' && act.file.equals(ACKNOWLEDGED))
                .count();
    }

    /// The files as a process that was killed before act `at` leaves them: the kernel writes everything in the end.
    public Map<String, byte[]> killedAt(int at) {
        var disk = new Disk();
        acts.subList(0, at).forEach(disk::take);
        return disk.contents();
    }

    /// The files as a power cut before act `at` could leave them: what was synced is there; of the rest each write
    /// is there, is not there, or is torn between two sectors, as `random` will. A file that was made, renamed or
    /// deleted may still be what it was while its folder was not synced.
    public Map<String, byte[]> cutAt(int at, Random random) {
        var synced = new HashMap<String, Integer>();
        for (var i = 0; i < at; i++) if (acts.get(i).kind == 'S') synced.put(acts.get(i).file, i);
        var disk = new Disk();
        var made = new TreeSet<String>();
        for (var i = 0; i < at; i++) {
            var act = acts.get(i);
            var entered = i < synced.getOrDefault(act.folder, -1);
            if (act.kind == 'C' && !entered) made.add(act.file);
            switch (act.kind) {
                case 'U', 'R' -> {
                    if (entered || random.nextBoolean()) disk.take(act);
                }
                case 'W' -> {
                    if (i < synced.getOrDefault(act.file, -1)) disk.take(act);
                    else disk.takeSome(act, random);
                }
                default -> disk.take(act);
            }
        }
        made.stream().filter(_ -> random.nextInt(3) == 0).forEach(disk.files::remove);
        return disk.contents();
    }

    private static Act torn(Act act, Random random) {
        var sectors = act.data.length / SECTOR;
        var kept = sectors == 0 ? random.nextInt(act.data.length + 1) : SECTOR * random.nextInt(sectors + 1);
        return new Act('W', act.folder, act.file, act.offset, Arrays.copyOf(act.data, kept));
    }

    /// Files as they become by what is done to them.
    private static final class Disk {
        private final Map<String, byte[]> files = new HashMap<>();

        void take(Act act) {
            switch (act.kind) {
                case 'C' -> files.putIfAbsent(act.file, new byte[0]);
                case 'W' -> write(act);
                case 'T' -> files.put(act.file, Arrays.copyOf(bytes(act.file), (int) act.offset));
                case 'U' -> files.remove(act.file);
                case 'R' -> {
                    files.put(name(new String(act.data, StandardCharsets.UTF_8)), bytes(act.file));
                    files.remove(act.file);
                }
                default -> {}
            }
        }

        /// All, a part or nothing of a write, by chance.
        void takeSome(Act act, Random random) {
            switch (random.nextInt(3)) {
                case 0 -> take(act);
                case 1 -> take(torn(act, random));
                default -> {}
            }
        }

        private void write(Act act) {
            var before = bytes(act.file);
            var end = (int) act.offset + act.data.length;
            var after = before.length < end ? Arrays.copyOf(before, end) : before;
            System.arraycopy(act.data, 0, after, (int) act.offset, act.data.length);
            files.put(act.file, after);
        }

        private byte[] bytes(String file) {
            return files.getOrDefault(file, new byte[0]);
        }

        Map<String, byte[]> contents() {
            return files;
        }
    }
}
