package qantara.node.chancery;

/// The record of cooperation, as the other desks use it. Whoever enters an engagement does so in the transaction of
/// its own act, and tells [EngagementRecorded] once that is durable.
public record Chancery(Engagements engagements, Partners partners, Agreements agreements, Officials officials) {
    /// The record kept in SQL.
    public static Chancery inSql() {
        return new Chancery(new SqlEngagements(), new SqlPartners(), new SqlAgreements(), new SqlOfficials());
    }
}
