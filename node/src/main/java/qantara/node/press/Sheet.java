package qantara.node.press;

import java.util.List;
import qantara.reader.Status;

/// One engagement as the machine reads it: what is laid before the officer.
///
/// @param id `e1` for the main one
public record Sheet(String id, Status standing, List<Proposal> proposals) {
    public Sheet {
        proposals = List.copyOf(proposals);
    }
}
