package qantara.ledger;

/// What kind of act a leaf records. The first six are the operations of Directive (EU) 2016/680, Article 25.
public enum Action {
    COLLECT,
    ALTER,
    /// Reading counts as an act.
    CONSULT,
    /// Passing on to anyone, transfers abroad included.
    DISCLOSE,
    COMBINE,
    ERASE,
    /// Signing in, whether it succeeded or not.
    SIGN_IN,
    SIGN_OUT,
    /// Roles given or taken.
    GRANT,
    /// A change of the rules or of an agreement that opens a channel.
    POLICY,
    /// A key made, changed or destroyed.
    KEY,
    /// The administration of the node: start, stop, backup, partners' doors.
    ADMINISTER,
    /// Nothing happened: a leaf at a steady pace, so that silence shows.
    HEARTBEAT
}
