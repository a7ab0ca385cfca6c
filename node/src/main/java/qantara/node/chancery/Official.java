package qantara.node.chancery;

import java.time.LocalDate;
import java.util.Optional;
import qantara.handling.Service;

/// A post in a service and who holds it, from a day to a day. A new post is a new entry, so that the record can be
/// read as it was on any day.
///
/// @param id the entry's own mark: `es-dci-0007`
/// @param service `CC:ABBR`
/// @param since empty when not known
/// @param until empty while the post is held
public record Official(
        String id,
        Optional<String> arabic,
        Optional<String> latin,
        String title,
        Service service,
        Optional<LocalDate> since,
        Optional<LocalDate> until) {
    public Official {
        if (arabic.isEmpty() && latin.isEmpty()) throw new IllegalArgumentException("an official has a name");
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get()))
            throw new IllegalArgumentException("a post ends after it begins");
    }

    /// Is the post held on `day`?
    public boolean holds(LocalDate day) {
        return since.map(first -> !day.isBefore(first)).orElse(true)
                && until.map(last -> !day.isAfter(last)).orElse(true);
    }

    /// Is this the same name, written in either script?
    boolean isNamed(String name) {
        var words = Folded.words(name);
        return arabic.map(Folded::words).filter(words::equals).isPresent()
                || latin.map(Folded::words).filter(words::equals).isPresent();
    }
}
