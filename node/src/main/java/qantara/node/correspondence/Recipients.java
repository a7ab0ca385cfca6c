package qantara.node.correspondence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import qantara.handling.Service;

/// The partners that one form asks besides its first. Each gets a letter of its own, in a thread of its own, and none
/// learns of the others.
final class Recipients {
    /// As many partners can be asked besides the first.
    static final int MOST = 12;

    /// What a box is called that adds a partner: `also.ES:OCI`.
    static final String ALSO = "also.";

    private Recipients() {}

    /// The codes of the partners that are ticked, each once, the first one left out.
    static List<String> also(Map<String, String> fields) {
        var also = new TreeSet<String>();
        fields.keySet().stream()
                .filter(field -> field.startsWith(ALSO))
                .map(field -> field.substring(ALSO.length()))
                .filter(Service::isCode)
                .forEach(also::add);
        also.remove(fields.getOrDefault("partner", ""));
        return List.copyOf(also);
    }

    /// The same form, to `partner` alone.
    static Map<String, String> to(String partner, Map<String, String> fields) {
        var alone = new HashMap<>(fields);
        alone.keySet().removeIf(field -> field.startsWith(ALSO));
        alone.put("partner", partner);
        return alone;
    }
}
