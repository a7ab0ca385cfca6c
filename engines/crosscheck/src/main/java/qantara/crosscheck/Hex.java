package qantara.crosscheck;

import java.util.HexFormat;

/// Bytes as they stand in protocols and records.
final class Hex {
    private Hex() {}

    static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    static String of(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
