package qantara.crosscheck;

import java.util.Arrays;

/// The secret out of which a service makes the blinds of its questions. Its oversight holds it too, and with it, and
/// the
/// log, can prove what was asked; nobody else can.
public final class LogKey {
    /// Secret bytes, from a sound source of chance.
    public static final int BYTES = 32;

    private final byte[] secret;

    public LogKey(byte[] secret) {
        if (secret.length != BYTES) throw new IllegalArgumentException("a log key has 32 bytes");
        this.secret = secret.clone();
    }

    byte[] derive(String use, LogEntryId entry, int slot, int length) {
        return Derivation.of(
                secret, use, new Framing().framed(entry.bytes()).number(slot).bytes(), length);
    }

    /// Overwrites the secret. Whatever is derived afterwards opens nothing.
    public void destroy() {
        Arrays.fill(secret, (byte) 0);
    }

    /// What is secret is not shown.
    @Override
    public String toString() {
        return "LogKey";
    }
}
