package qantara.holdings;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.util.BytesRef;
import qantara.names.Name;
import qantara.names.NameKeys;

/// The keys of names that were met lately: forenames and family names come again and again.
final class KeyMemory {
    private static final int MOST = 1 << 17;

    private final ConcurrentHashMap<String, List<BytesRef>> known = new ConcurrentHashMap<>();

    List<BytesRef> of(Name name) {
        var keys = known.get(name.written());
        if (keys != null) return keys;
        var made = NameKeys.held(name).stream().map(BytesRef::new).toList();
        if (known.size() >= MOST) known.clear();
        known.put(name.written(), made);
        return made;
    }
}
