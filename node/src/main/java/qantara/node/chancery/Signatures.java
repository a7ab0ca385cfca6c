package qantara.node.chancery;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;
import qantara.node.access.Officers;
import qantara.node.shell.Language;
import qantara.node.shell.PersonName;

/// The names of the officers who answer for what a page shows.
public final class Signatures {
    private Signatures() {}

    /// The names of those of `signed` whom this node still knows.
    public static Map<OfficerId, PersonName> of(JdbcClient db, Officers officers, Stream<OfficerId> signed) {
        var names = new HashMap<OfficerId, PersonName>();
        signed.distinct().forEach(id -> officers.find(db, id).ifPresent(officer -> names.put(id, officer.name())));
        return Map.copyOf(names);
    }

    /// How an officer is named to a reader of `language`: by name, or by identifier once the node knows the name no
    /// more.
    public static String name(Map<OfficerId, PersonName> names, OfficerId id, Language language) {
        var name = names.get(id);
        return name == null ? id.text() : name.in(language).text();
    }
}
