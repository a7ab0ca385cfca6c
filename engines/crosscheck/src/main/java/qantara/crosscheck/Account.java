package qantara.crosscheck;

/// Whose allowance is spent.
///
/// @param id the agreement's code; the agreement's and the desk's; or these and the officer's pseudonym
public record Account(Kind kind, String id) {
    /// From the widest to the narrowest.
    public enum Kind {
        AGREEMENT,
        DESK,
        OFFICER
    }

    private static final int LONGEST = 128;

    public Account {
        if (id.isEmpty() || id.length() > LONGEST) throw new IllegalArgumentException("an account has an id");
    }
}
