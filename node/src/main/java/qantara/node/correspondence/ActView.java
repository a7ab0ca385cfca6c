package qantara.node.correspondence;

/// What every form of an exchange's page carries: where it goes, its own id, and the version it was made from.
public record ActView(String href, String command, int version) {}
