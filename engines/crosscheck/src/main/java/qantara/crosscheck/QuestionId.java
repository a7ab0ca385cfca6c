package qantara.crosscheck;

import java.util.Arrays;

/// What tells one question from every other: 16 bytes that say nothing of what is asked.
public record QuestionId(byte[] bytes) {
    static final int BYTES = 16;

    public QuestionId {
        if (bytes.length != BYTES) throw new IllegalArgumentException("a question's id has 16 bytes");
        bytes = bytes.clone();
    }

    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof QuestionId that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /// In hexadecimal.
    @Override
    public String toString() {
        return Hex.of(bytes);
    }
}
