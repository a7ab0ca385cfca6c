package qantara.handling;

/// The rules' answer: a permit or a refusal.
public sealed interface Decision permits Permit, Refusal {}
