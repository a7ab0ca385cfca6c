package qantara.holdings;

import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import qantara.names.Name;

/// Names that were read lately. What is on file was read as a name before it was kept, so reading it again succeeds.
final class NameMemory implements Function<String, Name> {
    private static final int MOST = 1 << 16;

    private final ConcurrentHashMap<String, Name> known = new ConcurrentHashMap<>();

    @Override
    public Name apply(String written) {
        var name = known.get(written);
        if (name != null) return name;
        var read = Name.of(written);
        if (known.size() >= MOST) known.clear();
        known.put(written, read);
        return read;
    }
}
