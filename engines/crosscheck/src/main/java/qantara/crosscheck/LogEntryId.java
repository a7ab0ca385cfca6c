package qantara.crosscheck;

import java.util.Arrays;

/// Which entry of the asker's log says that a question is asked. One entry makes one question: the entry is written
/// first.
///
/// @param bytes 1 to 64 bytes that no other entry of that log has
public record LogEntryId(byte[] bytes) {
    private static final int LONGEST = 64;

    public LogEntryId {
        if (bytes.length < 1 || bytes.length > LONGEST) throw new IllegalArgumentException("no id of a log entry");
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LogEntryId that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
