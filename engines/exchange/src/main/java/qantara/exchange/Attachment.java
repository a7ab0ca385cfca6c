package qantara.exchange;

import java.util.regex.Pattern;
import qantara.seal.AttachmentKey;
import qantara.seal.Digest;

/// One file that belongs to a letter, as its body announces it. The file itself travels beside the letter, sealed, and
/// is known by the digest of its ciphertext.
///
/// @param name as the officer's own machine called it: data, never a path; 1 to [#LONGEST_NAME] UTF-16 units
/// @param mediaType what its sender says it is; nobody relies on it
/// @param size in bytes, in the clear, 1 to [#LARGEST]
/// @param sealed SHA-256 of the ciphertext
/// @param key opens the ciphertext
public record Attachment(String name, String mediaType, long size, Digest sealed, AttachmentKey key) {
    public static final int LONGEST_NAME = 200;
    /// The largest attachment: 8 GiB.
    public static final long LARGEST = 8L << 30;
    /// What a file is that says nothing of itself.
    public static final String UNKNOWN_TYPE = "application/octet-stream";

    static final int LONGEST_TYPE = 100;

    /// RFC 6838, section 4.2, in small letters.
    private static final Pattern TYPE =
            Pattern.compile("[a-z0-9][a-z0-9!#$&^_.+-]{0,48}/[a-z0-9][a-z0-9!#$&^_.+-]{0,48}");

    public Attachment {
        if (!isName(name)) throw new IllegalArgumentException("a file's name is readable and has 1 to 200 characters");
        if (!isMediaType(mediaType)) throw new IllegalArgumentException("not a media type");
        if (size < 1 || size > LARGEST) throw new IllegalArgumentException("an attachment has 1 byte to 8 GiB");
    }

    /// Whether a file may be called that. Marks that turn the direction of a text are let be: the page shows them.
    public static boolean isName(String text) {
        return !text.isBlank()
                && text.length() <= LONGEST_NAME
                && Texts.isReadable(text)
                && text.codePoints().noneMatch(Character::isISOControl);
    }

    public static boolean isMediaType(String text) {
        return TYPE.matcher(text).matches();
    }

    /// The length of the ciphertext, in bytes.
    public long sealedSize() {
        return AttachmentKey.sealedSize(size);
    }

    /// Shows neither name nor key.
    @Override
    public String toString() {
        return "attachment " + sealed;
    }
}
