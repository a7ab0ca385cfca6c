package qantara.node.premises;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// One installation: the service it belongs to, its city, its doors and its data folder.
///
/// @param folder where everything of this node is kept
/// @param service the service's code, a country and an abbreviation: `MA:DCI`
/// @param names the name of the node's city by language tag; English is always there
/// @param zone the zone in which officers read times
/// @param languages the languages the service accepts requests in, the preferred one first
/// @param officers where officers come in
/// @param partners where partner nodes come in
/// @param demonstration whether every person and case in here is invented, which each page then says
public record Premises(
        Path folder,
        String service,
        Map<String, String> names,
        ZoneId zone,
        List<String> languages,
        Door officers,
        Door partners,
        boolean demonstration) {
    private static final Pattern SERVICE = Pattern.compile("[A-Z]{2}:[A-Z0-9-]{2,12}");

    /// A door: the address it listens on.
    ///
    /// @param port 0 lets the system choose one
    public record Door(String host, int port) {
        public Door {
            if (host.isBlank()) throw new IllegalArgumentException("a door has a host");
            if (port < 0 || port > 65535) throw new IllegalArgumentException("a port lies between 0 and 65535");
        }
    }

    public Premises {
        if (!SERVICE.matcher(service).matches()) throw new IllegalArgumentException("not a service code");
        if (!names.containsKey("en")) throw new IllegalArgumentException("a node's city has an English name");
        if (languages.isEmpty()) throw new IllegalArgumentException("a service accepts at least one language");
        names = Map.copyOf(names);
        languages = List.copyOf(languages);
    }

    /// The name of the node's city in `language`, or in English where it has none.
    public String name(String language) {
        return names.getOrDefault(language, names.getOrDefault("en", service));
    }

    /// The country's two-letter code.
    public String country() {
        return service.substring(0, 2);
    }
}
