package qantara.node.searches;

import java.util.List;

/// How far a file of persons has come.
///
/// @param row how many rows were dealt with
/// @param faults one a row that was refused: its line in the file, a space, the field; the first fifty
public record ImportProgress(String id, int taken, int refused, int row, List<String> faults, boolean isOver) {
    public ImportProgress {
        faults = List.copyOf(faults);
    }
}
