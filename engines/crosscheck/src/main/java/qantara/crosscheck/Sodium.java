package qantara.crosscheck;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/// The functions of libsodium that ristretto255 needs (ISC licence). They run in constant time and work on arrays of
/// the
/// Java heap in place: each takes microseconds, so that the collector may wait for it.
final class Sodium {
    private static final Linker LINKER = Linker.nativeLinker();

    private final SymbolLookup library;
    private final MethodHandle fromHash;
    private final MethodHandle scalarmult;
    private final MethodHandle scalarmultBase;
    private final MethodHandle add;
    private final MethodHandle isValidPoint;
    private final MethodHandle scalarReduce;
    private final MethodHandle scalarAdd;
    private final MethodHandle scalarSub;
    private final MethodHandle scalarMul;
    private final MethodHandle scalarInvert;

    /// @throws IllegalArgumentException when the library lacks one of them
    Sodium(SymbolLookup library) {
        this.library = library;
        fromHash = gives("crypto_core_ristretto255_from_hash", 2);
        scalarmult = gives("crypto_scalarmult_ristretto255", 3);
        scalarmultBase = gives("crypto_scalarmult_ristretto255_base", 2);
        add = gives("crypto_core_ristretto255_add", 3);
        isValidPoint = gives("crypto_core_ristretto255_is_valid_point", 1);
        scalarReduce = fills("crypto_core_ristretto255_scalar_reduce", 2);
        scalarAdd = fills("crypto_core_ristretto255_scalar_add", 3);
        scalarSub = fills("crypto_core_ristretto255_scalar_sub", 3);
        scalarMul = fills("crypto_core_ristretto255_scalar_mul", 3);
        scalarInvert = gives("crypto_core_ristretto255_scalar_invert", 2);
        if (start() < 0) throw new IllegalArgumentException("libsodium does not start");
    }

    private int start() {
        try {
            return (int) LINKER.downcallHandle(library.findOrThrow("sodium_init"), FunctionDescriptor.of(JAVA_INT))
                    .invokeExact();
        } catch (Throwable broken) {
            throw new IllegalArgumentException("libsodium does not start", broken);
        }
    }

    private MethodHandle gives(String name, int pointers) {
        return handle(name, FunctionDescriptor.of(JAVA_INT, addresses(pointers)));
    }

    private MethodHandle fills(String name, int pointers) {
        return handle(name, FunctionDescriptor.ofVoid(addresses(pointers)));
    }

    private static MemoryLayout[] addresses(int count) {
        var layouts = new MemoryLayout[count];
        Arrays.fill(layouts, ADDRESS);
        return layouts;
    }

    private MethodHandle handle(String name, FunctionDescriptor shape) {
        var symbol = library.find(name).orElseThrow(() -> new IllegalArgumentException("libsodium lacks " + name));
        return LINKER.downcallHandle(symbol, shape, Linker.Option.critical(true));
    }

    static SymbolLookup named(String nameOrPath) {
        return SymbolLookup.libraryLookup(nameOrPath, Arena.global());
    }

    /// 64 uniform bytes become a point.
    byte[] fromHash(byte[] uniform) {
        var out = new byte[Suite.SCALAR_BYTES];
        gave(fromHash, out, uniform);
        return out;
    }

    /// False where the point is no point, or the product is the identity.
    boolean scalarmult(byte[] out, byte[] scalar, byte[] point) {
        return gave(scalarmult, out, scalar, point);
    }

    boolean scalarmultBase(byte[] out, byte[] scalar) {
        return gave(scalarmultBase, out, scalar);
    }

    boolean add(byte[] out, byte[] one, byte[] two) {
        return gave(add, out, one, two);
    }

    boolean isValidPoint(byte[] point) {
        try {
            return (int) isValidPoint.invokeExact(MemorySegment.ofArray(point)) == 1;
        } catch (Throwable broken) {
            throw broken(broken);
        }
    }

    /// 64 bytes modulo the order of the group.
    byte[] scalarReduce(byte[] wide) {
        var out = new byte[Suite.SCALAR_BYTES];
        try {
            scalarReduce.invokeExact(MemorySegment.ofArray(out), MemorySegment.ofArray(wide));
            return out;
        } catch (Throwable broken) {
            throw broken(broken);
        }
    }

    byte[] scalarAdd(byte[] one, byte[] two) {
        return filled(scalarAdd, one, two);
    }

    byte[] scalarSub(byte[] one, byte[] two) {
        return filled(scalarSub, one, two);
    }

    byte[] scalarMul(byte[] one, byte[] two) {
        return filled(scalarMul, one, two);
    }

    /// False for zero.
    boolean scalarInvert(byte[] out, byte[] scalar) {
        return gave(scalarInvert, out, scalar);
    }

    private static boolean gave(MethodHandle function, byte[] out, byte[] one) {
        try {
            return (int) function.invokeExact(MemorySegment.ofArray(out), MemorySegment.ofArray(one)) == 0;
        } catch (Throwable broken) {
            throw broken(broken);
        }
    }

    private static boolean gave(MethodHandle function, byte[] out, byte[] one, byte[] two) {
        try {
            return (int) function.invokeExact(
                            MemorySegment.ofArray(out), MemorySegment.ofArray(one), MemorySegment.ofArray(two))
                    == 0;
        } catch (Throwable broken) {
            throw broken(broken);
        }
    }

    private static byte[] filled(MethodHandle function, byte[] one, byte[] two) {
        var out = new byte[Suite.SCALAR_BYTES];
        try {
            function.invokeExact(MemorySegment.ofArray(out), MemorySegment.ofArray(one), MemorySegment.ofArray(two));
            return out;
        } catch (Throwable broken) {
            throw broken(broken);
        }
    }

    private static IllegalStateException broken(Throwable cause) {
        return new IllegalStateException("a call into libsodium failed", cause);
    }
}
