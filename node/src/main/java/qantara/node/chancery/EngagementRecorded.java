package qantara.node.chancery;

/// An engagement has entered the record; the commit is durable.
public record EngagementRecorded(EngagementRef ref) {}
