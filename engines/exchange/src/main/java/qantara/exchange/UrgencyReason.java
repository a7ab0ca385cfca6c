package qantara.exchange;

/// The ground of an urgency and the reason in words, at most 1,000 characters (Article 4(2)).
public record UrgencyReason(UrgencyGround ground, String reason) {}
