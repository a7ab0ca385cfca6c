package qantara.names;

/// One reason for or against two records being one person.
///
/// @param weight in nats: above zero for one person, below for two
public record Ground(Trait trait, Finding finding, double weight) {
    /// What was compared.
    public enum Trait {
        NAME,
        BIRTH,
        SEX,
        NATIONALITY,
        PLACE,
        DOCUMENT
    }

    /// What was found.
    public enum Finding {
        SAME,
        /// The same as far as both are known.
        SAME_AS_FAR_AS_KNOWN,
        /// Day and month change places.
        DAY_AND_MONTH_SWAPPED,
        /// One digit, one day or one year apart.
        CLOSE,
        /// The first of January, which stands for a day that is not known.
        FIRST_OF_JANUARY,
        /// Letters that are taken for each other.
        CONFUSABLE,
        DIFFERENT
    }
}
