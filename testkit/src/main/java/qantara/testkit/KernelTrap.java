package qantara.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import qantara.testkit.Mishap.Call;
import qantara.testkit.Mishap.Place;

/// Counts the calls of one process to the kernel, and has a [Mishap] befall one of them while it runs.
///
/// A library, `mishaps.c`, is loaded into the process before all others and stands in for the C library's calls; it
/// is compiled with the machine's C compiler. Process and trap share a mapped file, so that a trap is set and looked
/// at without stopping the process. What a program asks of the kernel without the C library is not seen.
public final class KernelTrap {
    private static final String SOURCE = "mishaps.c";
    private static final int ARMED = 0;
    private static final int CALL = 4;
    private static final int PLACE = 8;
    private static final int FAULT = 12;
    private static final int NTH = 16;
    private static final int LASTING = 24;
    private static final int SPRUNG = 32;
    private static final int STALL_MILLIS = 40;
    private static final int COUNTS = 48;
    private static final int SIZE = COUNTS + Call.values().length * Place.values().length * Long.BYTES;

    private final Path library;
    private final Path order;
    private final Path folder;
    private final ByteBuffer map;

    private KernelTrap(Path library, Path order, Path folder, ByteBuffer map) {
        this.library = library;
        this.order = order;
        this.folder = folder;
        this.map = map;
    }

    /// Whether this machine has a C compiler.
    public static boolean isPossible() {
        try {
            return new ProcessBuilder("cc", "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// A trap for a process that works in `folder`, which must be there.
    ///
    /// @param workshop where the library is compiled and the shared file lies; not below `folder`
    public static KernelTrap around(Path folder, Path workshop) {
        try {
            var order = Files.createTempFile(workshop, "order", "");
            Files.write(order, new byte[SIZE]);
            return new KernelTrap(compiled(workshop), order, folder.toRealPath(), map(order));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The trap in which a process was started that finds `environment`.
    ///
    /// @throws IllegalStateException when it was started in none
    public static KernelTrap in(Map<String, String> environment) {
        var order = environment.get("MISHAPS_ORDER");
        var folder = environment.get("MISHAPS_FOLDER");
        if (order == null || folder == null) throw new IllegalStateException("no trap");
        try {
            return new KernelTrap(
                    Path.of(environment.getOrDefault("LD_PRELOAD", "")),
                    Path.of(order),
                    Path.of(folder),
                    map(Path.of(order)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer map(Path order) throws IOException {
        try (var channel = FileChannel.open(order, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return channel.map(MapMode.READ_WRITE, 0, SIZE).order(ByteOrder.nativeOrder());
        }
    }

    private static Path compiled(Path workshop) throws IOException {
        var library = workshop.resolve("mishaps.so");
        if (Files.exists(library)) return library;
        var source = workshop.resolve(SOURCE);
        try (var text = Objects.requireNonNull(KernelTrap.class.getResourceAsStream(SOURCE), SOURCE)) {
            Files.write(source, text.readAllBytes());
        }
        compile(source, library);
        return library;
    }

    private static void compile(Path source, Path library) throws IOException {
        var compiler = new ProcessBuilder(
                        "cc", "-shared", "-fPIC", "-O1", "-o", library.toString(), source.toString(), "-ldl")
                .inheritIO()
                .start();
        try {
            if (!compiler.waitFor(60, TimeUnit.SECONDS) || compiler.exitValue() != 0)
                throw new IOException("the C compiler does not compile " + SOURCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    /// What the process must be started with in its environment.
    public Map<String, String> environment() {
        return Map.of(
                "LD_PRELOAD", library.toString(),
                "MISHAPS_FOLDER", folder.toString(),
                "MISHAPS_ORDER", order.toString());
    }

    /// Counts from now on, and nothing goes wrong.
    public void watch() {
        clear();
        arm();
    }

    /// Counts from now on, and `mishap` befalls the process.
    public void set(Mishap mishap) {
        set(mishap, Duration.ZERO);
    }

    /// @param stall how long a call takes that is struck by [Mishap.Fault#STALL]
    public void set(Mishap mishap, Duration stall) {
        clear();
        map.putInt(CALL, mishap.call().ordinal());
        map.putInt(PLACE, mishap.place().ordinal());
        map.putInt(FAULT, mishap.fault().ordinal());
        map.putLong(NTH, mishap.nth());
        map.putLong(LASTING, mishap.lasting() ? 1 : 0);
        map.putLong(STALL_MILLIS, stall.toMillis());
        arm();
    }

    /// What the trap is set to must be seen before that it is set.
    private void arm() {
        VarHandle.fullFence();
        map.putInt(ARMED, 1);
    }

    private void clear() {
        disarm();
        for (var at = CALL; at < SIZE; at += Integer.BYTES) map.putInt(at, 0);
    }

    /// Lets the process alone from now on; what was counted stays.
    public void disarm() {
        map.putInt(ARMED, 0);
    }

    /// Whether the mishap has befallen the process.
    public boolean isSprung() {
        return map.getLong(SPRUNG) != 0;
    }

    /// How many calls of one kind at one place there were since the trap was set.
    public long count(Call call, Place place) {
        return map.getLong(COUNTS + (call.ordinal() * Place.values().length + place.ordinal()) * Long.BYTES);
    }
}
