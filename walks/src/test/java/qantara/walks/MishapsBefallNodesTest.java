package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import qantara.testkit.Cast;
import qantara.testkit.KernelTrap;
import qantara.testkit.Mishap;
import qantara.testkit.Mishap.Call;
import qantara.testkit.Mishap.Fault;
import qantara.testkit.Mishap.Place;
import qantara.walks.RoughLine.Manner;

/// What befalls two real nodes while a letter is under way: processes stopped, a line that spoils, swallows or
/// carries one way only, a disk that stalls, no descriptors left. The letter arrives once, and its sender holds R1
/// and R2.
///
/// `-Dseconds=` says how long each mishap lasts; from 45 on, longer than the courier waits, nobody closes the
/// connections that hang.
@TestInstance(Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class MishapsBefallNodesTest {
    private static final Duration LASTS = Duration.ofSeconds(Long.getLong("seconds", 2));
    private static final Duration COURIER_WAITS = Duration.ofSeconds(45);
    private static final Duration DELIVERED = Duration.ofMinutes(2);

    private final Map<String, String> paths = new HashMap<>();
    private Stage stage;
    private House rabat;
    private House madrid;
    private RoughLine line;
    private KernelTrap disk;
    private int letters;

    @BeforeAll
    void open(@TempDir Path folder) throws IOException {
        var there = Ports.free(Cast.madrid());
        line = new RoughLine(there.partnersPort());
        stage = Stage.in(
                folder.resolve("nodes"),
                Ports.free(Cast.rabat()),
                there,
                Map.of("madrid", "https://127.0.0.1:" + line.port()));
        disk = KernelTrap.around(folder.resolve("nodes/madrid"), Files.createDirectory(folder.resolve("workshop")));
        stage.circumstances(node -> node.folder().endsWith("madrid") ? node.with(disk.environment(), List.of()) : node);
        rabat = stage.rabat();
        madrid = stage.madrid();
        rabat.open();
        madrid.open();
    }

    @AfterAll
    void close() {
        stage.close();
        line.close();
    }

    @Test
    void a_reader_that_is_stopped_for_a_while_gets_the_letter_once() throws Exception {
        var thread = asked();
        signal(madrid, "STOP");
        release(thread);
        Thread.sleep(LASTS);
        signal(madrid, "CONT");
        arrivesOnce(thread);
    }

    @Test
    void a_sender_that_is_stopped_for_a_while_brings_the_letter_once() throws Exception {
        var thread = asked();
        release(thread);
        signal(rabat, "STOP");
        Thread.sleep(LASTS);
        signal(rabat, "CONT");
        arrivesOnce(thread);
    }

    @Test
    void a_proxy_that_changes_or_adds_bytes_is_noticed_and_the_letter_goes_later() throws Exception {
        for (var manner : List.of(Manner.SPOILS, Manner.MEDDLES)) {
            var thread = asked();
            line.is(manner);
            line.cut();
            release(thread);
            Thread.sleep(LASTS);
            assertThat(received(thread)).as("%s", manner).isZero();
            line.is(Manner.HONEST);
            arrivesOnce(thread);
        }
    }

    @Test
    void a_black_hole_swallows_nothing_for_good() throws Exception {
        var thread = asked();
        line.is(Manner.SWALLOWS);
        release(thread);
        Thread.sleep(LASTS);
        assertThat(received(thread)).isZero();
        opensAgain();
        arrivesOnce(thread);
    }

    @Test
    void a_letter_whose_receipt_never_comes_back_is_kept_once() throws Exception {
        var thread = asked();
        line.is(Manner.HONEST);
        line.cut();
        arrivesOnce(asked(true));
        line.is(Manner.ANSWERS_NOT);
        release(thread);
        within(DELIVERED, () -> received(thread) == 1);
        Thread.sleep(LASTS);
        assertThat(new Shelf(rabat.node().folder()).proven(thread)).isZero();
        opensAgain();
        arrivesOnce(thread);
    }

    @Test
    void a_disk_that_stalls_delays_the_letter_and_doubles_nothing() {
        for (var place : List.of(Place.DATABASE, Place.WIRE)) {
            var thread = asked();
            var call = place == Place.WIRE ? Call.SEND : Call.SYNC;
            disk.set(new Mishap(call, place, Fault.STALL, 1, false), LASTS);
            release(thread);
            arrivesOnce(thread);
            assertThat(disk.isSprung()).isTrue();
            disk.disarm();
        }
    }

    /// Its limit stays that low; it has a few descriptors besides those it uses. Fewer come than the kernel lets
    /// wait.
    @Test
    void a_node_without_descriptors_serves_again_when_it_has_some() throws Exception {
        var thread = asked();
        limit(madrid, descriptors(madrid) + 24);
        var crowd = new ArrayList<Socket>();
        for (var i = 0; i < 40; i++) {
            crowd.add(visitor(madrid.cast().officersPort()));
            crowd.add(visitor(madrid.cast().partnersPort()));
        }
        release(thread);
        Thread.sleep(LASTS);
        for (var one : crowd) one.close();
        if (!madrid.node().isAlive()) {
            assertThat(madrid.node().exit()).hasValue(70);
            madrid.open();
        }
        arrivesOnce(thread);
        assertThat(madrid.desk().open("/").status()).isEqualTo(200);
    }

    private static Socket visitor(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.getOutputStream().write('G');
        return socket;
    }

    private static long descriptors(House house) throws IOException {
        try (var open = Files.list(Path.of("/proc/" + house.node().pid() + "/fd"))) {
            return open.count();
        }
    }

    private static void limit(House house, long descriptors) throws Exception {
        run("prlimit", "--pid", String.valueOf(house.node().pid()), "--nofile=" + descriptors);
    }

    private static void signal(House house, String name) throws Exception {
        run("kill", "-" + name, String.valueOf(house.node().pid()));
    }

    private static void run(String... command) throws Exception {
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    private void opensAgain() {
        line.is(Manner.HONEST);
        if (LASTS.compareTo(COURIER_WAITS) < 0) line.cut();
    }

    /// The subject of a request that waits for its release.
    private String asked() {
        return asked(false);
    }

    private String asked(boolean released) {
        var subject = "Letter " + ++letters;
        var fields = new HashMap<>(ARequestLeavesRabat.REQUEST);
        fields.put("subject", subject);
        paths.put(subject, new ExchangeDesk(rabat.desk()).ask("", fields).path());
        if (released) release(subject);
        return subject;
    }

    private void release(String subject) {
        new ExchangeDesk(rabat.releasing()).release(paths.getOrDefault(subject, ""));
    }

    private long received(String subject) {
        return new Shelf(madrid.node().folder()).received(subject);
    }

    private void arrivesOnce(String subject) {
        within(DELIVERED, () -> new Shelf(rabat.node().folder()).proven(subject) == 1);
        assertThat(received(subject)).isEqualTo(1);
        assertThat(new Shelf(madrid.node().folder()).threads(subject)).isEqualTo(1);
    }

    private static void within(Duration time, BooleanSupplier holds) {
        var end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end && !holds.getAsBoolean()) LockSupport.parkNanos(20_000_000);
        assertThat(holds.getAsBoolean()).isTrue();
    }
}
