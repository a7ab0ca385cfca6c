package qantara.reader;

import java.util.List;
import java.util.Optional;

/// An event that services secure or attend together, as the article names it.
public record MajorEvent(
        MajorEventCode code,
        Optional<Integer> year,
        Optional<Integer> edition,
        List<Country> countries,
        Optional<String> city,
        Grounds grounds) {
    public MajorEvent {
        countries = List.copyOf(countries);
    }
}
