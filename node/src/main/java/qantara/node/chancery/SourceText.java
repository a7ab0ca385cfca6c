package qantara.node.chancery;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import qantara.handling.OfficerId;
import qantara.ledger.Hash;
import qantara.reader.Language;

/// The text a record was read from, as it came in. It is kept once and never edited; its seal is the SHA-256 of its
/// UTF-8 bytes.
///
/// @param published the day of publication the officer stated
/// @param address where it was found
/// @param officer who brought it in
public record SourceText(
        Hash seal,
        String text,
        Language language,
        Optional<LocalDate> published,
        Optional<String> address,
        OfficerId officer,
        Instant entered) {
    /// A text that comes in now, sealed.
    public static SourceText sealed(
            String text,
            Language language,
            Optional<LocalDate> published,
            Optional<String> address,
            OfficerId officer,
            Instant entered) {
        return new SourceText(sealOf(text), text, language, published, address, officer, entered);
    }

    /// Is the text still the one that was sealed?
    public boolean holds() {
        return sealOf(text).equals(seal);
    }

    private static Hash sealOf(String text) {
        try {
            return new Hash(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
