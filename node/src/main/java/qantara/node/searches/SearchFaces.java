package qantara.node.searches;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import qantara.handling.Actor;
import qantara.handling.OfficerId;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.node.access.Officer;
import qantara.node.access.Officers;
import qantara.node.chancery.Partner;
import qantara.node.shell.Language;
import qantara.node.shell.NodeFace;
import qantara.node.shell.PersonName;
import qantara.node.shell.ReaderLanguage;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Words;

/// What every page of this desk needs: who acts, what partners and officers are called, words, a form's own id.
final class SearchFaces {
    private final Desk desk;
    private final Officers officers;
    private final NodeFace face;
    private final ReaderLanguage languages;
    private final SecureRandom random;

    SearchFaces(Desk desk, Officers officers, NodeFace face, ReaderLanguage languages, SecureRandom random) {
        this.desk = desk;
        this.officers = officers;
        this.face = face;
        this.languages = languages;
        this.random = random;
    }

    /// The signed-in officer; empty for whoever does not work on content.
    Optional<Actor> worker() {
        return officers.signedIn().map(Officer::actor).filter(Register::works);
    }

    /// The signed-in officer of oversight.
    Optional<OfficerId> overseeing() {
        return officers.signedIn()
                .map(Officer::actor)
                .filter(actor -> actor.holds(qantara.handling.Role.OVERSIGHT))
                .map(Actor::id);
    }

    Words words(HttpServletRequest request) {
        return Words.of("searches", languages.of(request));
    }

    ReaderTime time(HttpServletRequest request) {
        var language = languages.of(request);
        return new ReaderTime(language, face.zone(), face.place(language));
    }

    /// The id of a form that is shown now.
    String command() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    static boolean isCommand(String text) {
        return text.matches("[0-9a-f-]{36}");
    }

    List<Partner> partners() {
        return desk.store().read(db -> desk.chancery().partners().all(db));
    }

    /// Partners' names by code.
    Map<String, String> names(Language language) {
        return partners().stream().collect(Collectors.toMap(one -> one.code().code(), one -> one.name(language.tag())));
    }

    String name(Service service, Language language) {
        return names(language).getOrDefault(service.code(), service.code());
    }

    Optional<PersonName> officer(OfficerId id) {
        return desk.store().read(db -> officers.find(db, id)).map(Officer::name);
    }

    Map<String, String> purposes(Words words) {
        return chosen(words, "purpose", Purpose.values());
    }

    Map<String, String> bases(Words words) {
        return chosen(words, "basis", LegalBasis.values());
    }

    Map<String, String> categories(Words words) {
        return chosen(words, "category", Category.values());
    }

    Map<String, String> sexes(Words words) {
        return chosen(words, "sex", qantara.names.Sex.values());
    }

    private static Map<String, String> chosen(Words words, String group, Enum<?>[] constants) {
        var offered = new LinkedHashMap<String, String>();
        offered.put("", words.say("choose"));
        for (var one : constants) offered.put(one.name(), words.say(group + "." + one.name()));
        return offered;
    }
}
