package qantara.node.press;

import java.time.Instant;
import qantara.handling.OfficerId;

/// A verdict with who gave it and when. Rulings are only appended; of those on one thing the last counts.
///
/// @param on the id of a line (`e1-3`, or `e1-x1` for one an officer added) or of a sheet (`e1`)
public record Ruling(String on, Verdict verdict, OfficerId officer, Instant at) {}
