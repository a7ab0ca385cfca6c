package qantara.crosscheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.SymbolLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The suites that this machine can compute. P-256 always can be; ristretto255 where a libsodium is found: the
/// system's,
/// which whoever keeps the machine keeps up to date, else the one that is carried along.
public final class Suites {
    private static final List<String> CARRIED = List.of("linux64/", "arm64/", "mac_arm/", "mac/", "windows64/");
    private static final List<String> OF_THE_SYSTEM = List.of("libsodium.so.26", "libsodium.so.23", "libsodium.dylib");

    private final Optional<Sodium> sodium;

    private Suites(Optional<Sodium> sodium) {
        this.sodium = sodium;
    }

    /// Looks for libsodium. The one carried along is unpacked into a fresh folder within `room`, which only this user
    /// may
    /// enter and from which programs may be run.
    ///
    /// @throws UncheckedIOException when `room` cannot be written to
    public static Suites found(Path room) {
        return new Suites(ofTheSystem().or(() -> carried(room)));
    }

    /// P-256 alone, and nothing looked for.
    public static Suites portable() {
        return new Suites(Optional.empty());
    }

    /// The libsodium that is carried along, whatever the system has.
    static Suites carriedOnly(Path room) {
        return new Suites(carried(room));
    }

    /// What can be computed here.
    public Set<Suite> known() {
        return sodium.isPresent() ? Set.of(Suite.values()) : Set.of(Suite.P256_SHA256);
    }

    Optional<Oprf<?>> oprf(Suite suite, Mode mode) {
        return switch (suite) {
            case RISTRETTO255_SHA512 -> sodium.map(library -> new Oprf<>(new Ristretto(library), mode));
            case P256_SHA256 -> Optional.of(new Oprf<>(new NistCurve(), mode));
        };
    }

    private static Optional<Sodium> ofTheSystem() {
        return first(OF_THE_SYSTEM.stream());
    }

    private static Optional<Sodium> carried(Path room) {
        var file = System.mapLibraryName("sodium");
        return first(CARRIED.stream().flatMap(folder -> unpacked(room, folder + file).stream()));
    }

    private static Optional<Sodium> first(Stream<String> places) {
        return places.flatMap(place -> working(place).stream()).findFirst();
    }

    /// What is made for another machine does not load; what loads must give RFC 9497's first answer.
    private static Optional<Sodium> working(String place) {
        try {
            SymbolLookup lookup = Sodium.named(place);
            return Optional.of(new Sodium(lookup)).filter(Suites::isRight);
        } catch (IllegalArgumentException | IllegalCallerException notHere) {
            return Optional.empty();
        }
    }

    /// RFC 9497, appendix A.1.1.1: the blinded element of the input 00.
    private static boolean isRight(Sodium library) {
        try {
            var oprf = new Oprf<>(new Ristretto(library), Mode.OPRF);
            var blind = Hex.bytes("64d37aed22a27f5191de1c1d69fadb899d8862b58eb4220029e036ec4c1f6706");
            var blinded = Hex.bytes("609a0ae68c15a3cf6903766461307e5c8bb2f95e7e6550e1ffa2dc99e412803c");
            return Arrays.equals(oprf.blind(new byte[1], blind), blinded);
        } catch (Unfit wrong) {
            return false;
        }
    }

    private static Optional<String> unpacked(Path room, String carried) {
        try (var in = Suites.class.getClassLoader().getResourceAsStream(carried)) {
            if (in == null) return Optional.empty();
            var folder = Files.createTempDirectory(room, "sodium");
            var file = folder.resolve(carried.substring(carried.indexOf('/') + 1));
            Files.copy(in, file);
            // What is named last goes first.
            folder.toFile().deleteOnExit();
            file.toFile().deleteOnExit();
            return Optional.of(file.toAbsolutePath().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("no room for libsodium in " + room, e);
        }
    }
}
