package qantara.holdings;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;
import qantara.names.Name;
import qantara.names.NameKeys;
import qantara.names.NamePart;

/// The keys of the parts of names that were met lately: forenames and family names come again and again.
final class KeyMemory {
    private static final int MOST = 1 << 17;

    private final ConcurrentHashMap<String, List<BytesRef>> known = new ConcurrentHashMap<>();

    /// The keys of all of a person's names, each once.
    Set<BytesRef> of(Collection<Name> names) {
        var keys = new LinkedHashSet<BytesRef>();
        for (var name : names) for (var part : name.carriers()) keys.addAll(of(part));
        return keys;
    }

    private List<BytesRef> of(NamePart part) {
        var word = part.written() + part.kind().ordinal();
        var keys = known.get(word);
        if (keys != null) return keys;
        var made = NameKeys.of(part).stream().map(BytesRef::new).toList();
        if (known.size() >= MOST) known.clear();
        known.put(word, made);
        return made;
    }
}
