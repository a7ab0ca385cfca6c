package qantara.crosscheck;

import java.util.Arrays;
import java.util.Optional;

/// How much of a person a key binds together, and with it how hard the index is to guess through.
public enum Tier {
    /// A pair of name keys with the full date of birth: about one false hit in a hundred subjects at 200,000 records.
    FULL_BIRTH_DATE(1),
    /// One number that names one thing: a document, a plate, a telephone.
    IDENTIFIER(2),
    /// A pair of name keys with the year of birth alone. Off unless an agreement turns it on: at full allowance most of
    /// a population is guessed through within weeks, and three of four subjects hit by chance.
    BIRTH_YEAR(3);

    private final int code;

    Tier(int code) {
        this.code = code;
    }

    static Optional<Tier> of(int code) {
        return Arrays.stream(values()).filter(tier -> tier.code == code).findFirst();
    }

    int code() {
        return code;
    }
}
