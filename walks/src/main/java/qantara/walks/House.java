package qantara.walks;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import qantara.testkit.Cast;

/// A service at work: its node and the one-time codes its officers come in with.
final class House {
    private final Cast cast;
    private final RealNode node;
    private final Map<String, String> codes = new LinkedHashMap<>();
    private final Map<String, Officer> signedIn = new LinkedHashMap<>();

    private House(Cast cast, RealNode node) {
        this.cast = cast;
        this.node = node;
    }

    /// A house that is still closed, with a fresh code for each of its officers.
    static House of(Stage stage, Cast cast, RealNode node) {
        return of(
                stage,
                cast,
                node,
                cast.officers().stream().map(Cast.Player::role).collect(toSet()));
    }

    /// The same, with a code for those of some roles.
    static House of(Stage stage, Cast cast, RealNode node, Set<String> roles) {
        var house = new House(cast, node);
        roles.forEach(role -> house.codes.put(role, stage.code(cast, cast.who(role))));
        return house;
    }

    Duration open() {
        return node.start();
    }

    RealNode node() {
        return node;
    }

    Cast cast() {
        return cast;
    }

    /// Where the officer of `role` signs in, once.
    String signIn(String role) {
        return node.door() + "sign-in/" + codes.get(role);
    }

    Officer desk() {
        return officer("DESK");
    }

    Officer releasing() {
        return officer("RELEASE");
    }

    /// The officer of `role`, signed in at the first call. Everybody reads the service's own language.
    Officer officer(String role) {
        return signedIn.computeIfAbsent(
                role,
                missing -> Officer.signIn(
                        node.door(),
                        codes.getOrDefault(missing, ""),
                        cast.languages().getFirst()));
    }
}
