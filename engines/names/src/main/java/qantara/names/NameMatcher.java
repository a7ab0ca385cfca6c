package qantara.names;

/// Compares names across scripts and spellings, and says part by part what met what.
///
/// It is immutable but for bounded memories of what it compared before, and may be used by many threads.
public final class NameMatcher {
    private final PartLikeness likeness;

    NameMatcher(PartLikeness likeness) {
        this.likeness = likeness;
    }

    /// The matcher with the character model that this room ships.
    public static NameMatcher standard() {
        return Standard.MATCHER;
    }

    private static final class Standard {
        static final NameMatcher MATCHER = new NameMatcher(new PartLikeness(NameModel.shipped()));
    }

    /// How alike the name that is asked for and a name that is held are. The same whichever is asked, but for the
    /// sides that the reasons name.
    public Likeness compare(Name asked, Name held) {
        return compare(asked, held, new Work());
    }

    Likeness compare(Name asked, Name held, Work work) {
        return new Alignment(asked, held, likeness, work).likeness();
    }
}
