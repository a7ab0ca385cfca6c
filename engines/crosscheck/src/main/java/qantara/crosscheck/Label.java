package qantara.crosscheck;

import java.nio.ByteBuffer;
import java.util.Arrays;

/// What a hit tells: how to ask, and nothing of whom.
///
/// @param handle 16 bytes that mean something to the holder alone
/// @param handling the handling code, 1 to 4 of `A-Z a-z 0-9 . _ -`
/// @param desk the desk to turn to, 1 to 12 of the same
public record Label(byte[] handle, String handling, String desk) {
    static final int BYTES = 32;
    private static final int HANDLE_BYTES = 16;
    private static final int HANDLING_BYTES = 4;
    private static final int DESK_BYTES = 12;

    public Label {
        if (handle.length != HANDLE_BYTES) throw new IllegalArgumentException("a handle has 16 bytes");
        if (!Terms.isCode(handling, HANDLING_BYTES)) throw new IllegalArgumentException("no handling code");
        if (!Terms.isCode(desk, DESK_BYTES)) throw new IllegalArgumentException("no code of a desk");
        handle = handle.clone();
    }

    static Label read(byte[] bytes) throws Unfit {
        var in = Layout.plain(bytes);
        var label = new Label(in.take(HANDLE_BYTES), in.code(HANDLING_BYTES), in.code(DESK_BYTES));
        in.end();
        return label;
    }

    byte[] bytes() {
        return ByteBuffer.allocate(BYTES)
                .put(handle)
                .put(Layout.padded(handling, HANDLING_BYTES))
                .put(Layout.padded(desk, DESK_BYTES))
                .array();
    }

    @Override
    public byte[] handle() {
        return handle.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Label that && Arrays.equals(bytes(), that.bytes());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(handle);
    }
}
