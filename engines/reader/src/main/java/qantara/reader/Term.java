package qantara.reader;

/// What a phrase of a vocabulary means: its sort and the code its table gives it.
///
/// @param caps the table writes it in capitals, and so must the text: `CAN` is a cup, `can` is not
record Term(Sort sort, String code, boolean caps) {
    Term(Sort sort, String code) {
        this(sort, code, false);
    }

    enum Sort {
        COUNTRY,
        DEMONYM,
        CITY,
        SERVICE,
        /// Head word of a title: minister, director, ambassador.
        HEAD,
        /// A word that occurs inside titles and names of services.
        TITLE_WORD,
        RANK,
        HONORIFIC,
        /// A first name or the first part of one.
        GIVEN,
        /// A word inside personal names: bin, ould, de la.
        PARTICLE,
        /// "His counterpart": the same office in the other country.
        COUNTERPART,
        /// A verb or noun that tells of an engagement.
        TRIGGER,
        TOPIC,
        EVENT,
        AGREEMENT,
        /// A word for what has become of an agreement.
        AGREEMENT_STATE,
        PROMISE,
        /// Words after which an earlier engagement is told.
        PAST,
        /// Words that put an engagement in the future.
        FUTURE,
        /// Words before those who were also present.
        ATTENDANCE,
        /// Words before those who came along.
        COMPANY,
        /// Words before someone who has no part: directives, patronage, thanks.
        ASIDE,
        /// A verb of saying; a date beside it is the day it was said.
        REPORT,
        SOURCE,
        AGENCY,
        FURNITURE,
        MONTH,
        HIJRI_MONTH,
        WEEKDAY,
        /// Today, yesterday, tomorrow.
        DAY,
        /// Last month, this week, next year.
        PERIOD,
        /// Last, next, after a weekday or month.
        DIRECTION,
        NUMERAL,
        ORDINAL,
        /// A word that is never part of a name.
        COMMON
    }
}
