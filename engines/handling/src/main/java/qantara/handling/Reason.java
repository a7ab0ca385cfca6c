package qantara.handling;

/// Why the rules refuse, each with the rule it comes from.
public enum Reason {
    /// The person lacks the role that the act needs.
    ROLE_MISSING("Directive (EU) 2016/680, Article 29(2)(e)"),
    /// The person oversees or administers, and so must not work on content.
    DUTIES_MIXED("Directive (EU) 2016/680, Article 29(2)(e)"),
    /// The classification is above the person's clearance.
    ABOVE_CLEARANCE("National classification"),
    /// The item's time has run out.
    EXPIRED("Directive (EU) 2016/680, Article 5"),
    /// Whoever wrote it may not also let it go.
    SAME_PERSON("Qantara, four eyes"),
    /// The audience is empty: nobody.
    NOBODY("Qantara, named audience"),
    /// The act is for what this service originated, and another did.
    NOT_OURS("Originator control"),
    /// A service of the audience is not among those it may reach.
    NOT_RELEASABLE("Originator control"),
    /// The provider bars it from judicial proceedings.
    H1("Europol handling codes, H1"),
    /// The provider bars it from going on to anyone else.
    H2("Europol handling codes, H2"),
    /// The provider set a restriction in words that nobody has declared kept.
    H3("Europol handling codes, H3"),
    /// Its label keeps it with those who have it.
    TLP("FIRST, Traffic Light Protocol 2.0"),
    /// No agreement in force covers the partner, the purpose and the kinds of data.
    NO_AGREEMENT("The agreement with the partner"),
    /// The agreement that covers it ends below its classification.
    ABOVE_AGREEMENT("The agreement with the partner");

    private final String source;

    Reason(String source) {
        this.source = source;
    }

    /// The rule it comes from, as it is cited; the same in every language.
    public String source() {
        return source;
    }
}
