package qantara.node.chancery;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.shell.PersonName;

/// The names in some facts that the register of officials knows in both scripts.
public final class KnownNames {
    private KnownNames() {}

    /// Names as the facts write them, each with both its spellings.
    public static Map<String, PersonName> in(JdbcClient db, Officials officials, Stream<Fact> facts) {
        var known = new HashMap<String, PersonName>();
        facts.filter(Fact.Participant.class::isInstance)
                .map(fact -> ((Fact.Participant) fact).name())
                .flatMap(Optional::stream)
                .distinct()
                .forEach(name -> officials.named(db, name).stream()
                        .filter(one -> one.arabic().isPresent() && one.latin().isPresent())
                        .findFirst()
                        .ifPresent(one -> known.put(name, new PersonName(one.latin(), one.arabic()))));
        return Map.copyOf(known);
    }
}
