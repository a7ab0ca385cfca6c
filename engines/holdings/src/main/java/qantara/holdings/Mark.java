package qantara.holdings;

import qantara.names.IdentityDocument;
import qantara.names.Plate;

/// A number that stands for one person, or nearly: found exactly, whatever its dress.
///
/// @param kind what it is the number of
/// @param key its one form, as [IdentityDocument], [Plate] and [Phone] give it
public record Mark(Kind kind, String key) {
    /// What it is the number of.
    public enum Kind {
        DOCUMENT,
        PLATE,
        PHONE
    }

    private static final int LONGEST = 64;

    public Mark {
        if (key.isBlank() || key.length() > LONGEST) throw new IllegalArgumentException("not a mark");
    }

    public static Mark of(IdentityDocument document) {
        return new Mark(Kind.DOCUMENT, document.number());
    }

    public static Mark of(Plate plate) {
        return new Mark(Kind.PLATE, plate.key());
    }
}
