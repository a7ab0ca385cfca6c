package qantara.holdings;

import java.util.List;

/// What was found, the likeliest first.
///
/// @param compared how many people on file were compared one by one
/// @param isWhole were all compared who share a key with the question, or only the nearest of them?
public record Answer(List<Found> found, int compared, boolean isWhole) {
    public Answer {
        found = List.copyOf(found);
    }
}
