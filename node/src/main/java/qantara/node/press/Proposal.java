package qantara.node.press;

import qantara.node.chancery.Fact;
import qantara.reader.Grounds;

/// A fact that the machine proposes, with its words and its reasons.
///
/// @param id `e1-3`, the third of the first engagement of its text
public record Proposal(String id, Fact fact, Grounds grounds) {}
