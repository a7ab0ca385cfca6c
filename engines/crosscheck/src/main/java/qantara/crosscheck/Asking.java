package qantara.crosscheck;

import java.util.Arrays;

/// Who asks, and on what ground, as both sides log it. The officer is a pseudonym that only his own service resolves.
///
/// @param desk the desk's code, 1 to 16 of `A-Z a-z 0-9 . _ -`
/// @param officer 16 bytes, the same for the same officer, out of which no partner reads who he is
/// @param legalBasis the rule that allows it, by its code, 1 to 32 of the same
public record Asking(String desk, byte[] officer, String legalBasis) {
    static final int DESK_BYTES = 16;
    static final int OFFICER_BYTES = 16;
    static final int BASIS_BYTES = 32;

    public Asking {
        if (!Terms.isCode(desk, DESK_BYTES)) throw new IllegalArgumentException("no code of a desk");
        if (!Terms.isCode(legalBasis, BASIS_BYTES)) throw new IllegalArgumentException("no code of a legal basis");
        if (officer.length != OFFICER_BYTES) throw new IllegalArgumentException("an officer's pseudonym has 16 bytes");
        officer = officer.clone();
    }

    @Override
    public byte[] officer() {
        return officer.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Asking that
                && desk.equals(that.desk)
                && legalBasis.equals(that.legalBasis)
                && Arrays.equals(officer, that.officer);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(officer);
    }
}
