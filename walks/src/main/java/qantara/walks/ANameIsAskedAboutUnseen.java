package qantara.walks;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Flow 2: Madrid holds a person on file, Rabat asks about a name in another script. Madrid answers without learning
/// it, and nothing that Madrid keeps tells. The match becomes a request that officers on both sides confirm; a person
/// whom Madrid erases is found no more.
final class ANameIsAskedAboutUnseen {
    private static final String AGREEMENT = "AG-2019-0006";
    private static final String MATCH = ".lane.hit";
    private static final String NO_MATCH = "tr.none";

    private static final Map<String, String> HELD = Map.of(
            "name", "Youssef El Bakkali",
            "born", "1984-03-14",
            "document", "ES/X0000412K",
            "category", "SUSPECT",
            "basis", "Order of the examining court of Algeciras, 12 May 2026",
            "review", "2027-05-12",
            "evaluation", "A2");

    private static final Map<String, String> CAUSE = Map.of(
            "dossier", "DCI-2026-0412",
            "purpose", "INVESTIGATION",
            "reason", "Named as the driver of a lorry that was searched at the port",
            "basis", "AGREEMENT",
            "partner.ES:OCI", "on");

    private static final Map<String, String> KNOWN = Map.of("name", "يوسف البقالي", "born", "14/03/1984");
    private static final Map<String, String> STRANGER = Map.of("name", "ميمون الزروالي", "born", "1979-11-02");

    /// Who is asked about and never named in a request: nothing of it may ever stand in Madrid.
    static final List<String> STRANGERS = List.of("ميمون الزروالي", "الزروالي", "ميمون", "1979-11-02", "19791102");

    /// What no file in Madrid may hold before a request names it.
    private static final List<String> UNSEEN = Stream.concat(
                    Stream.of("يوسف البقالي", "البقالي", "14/03/1984", "19840314"), STRANGERS.stream())
            .toList();

    private static final Map<String, String> REST = Map.of(
            "offence", "Migrant smuggling",
            "necessity", "The partner’s index matched; only the partner knows what it holds.");

    private static final Map<String, String> HOLDERS_CAUSE =
            Map.of("dossier", "OCI-2026-0007", "reason", "Rabat’s request names this handle");

    private final Story story;
    private final House rabat;
    private final House madrid;

    ANameIsAskedAboutUnseen(Story story, House rabat, House madrid) {
        this.story = story;
        this.rabat = rabat;
        this.madrid = madrid;
    }

    void play() {
        hold();
        var match = ask();
        sniff();
        var handle = match.text(".lane.hit .brk");
        var check = match.path();
        followUp(match);
        confirm(handle, check);
        oversee(check);
        erase();
    }

    private void hold() {
        story.step(
                "hold",
                Map.of("who", name(madrid, "DESK"), "place", place(madrid)),
                () -> new SearchDesk(madrid.desk()).file(HELD));
        story.step(
                "let",
                Map.of("who", name(madrid, "RELEASE"), "place", place(rabat)),
                () -> new SearchDesk(madrid.releasing()).let(AGREEMENT, "INVESTIGATION"));
        story.step(
                "shipped",
                "place",
                place(rabat),
                () -> new SearchDesk(rabat.desk()).await("/searches/partners", "section[aria-labelledby=h-theirs] li"));
    }

    private Officer.Page ask() {
        var desk = new SearchDesk(rabat.desk());
        var match = story.step(
                "ask",
                Map.of("who", name(rabat, "DESK"), "place", place(madrid)),
                () -> desk.askUntil(with(KNOWN), MATCH + ", " + NO_MATCH));
        Story.must(match.has(MATCH), "the same name in another script is a match");
        var none = story.step("ask-stranger", () -> desk.ask(with(STRANGER)));
        Story.must(none.has(NO_MATCH) && !none.has(MATCH), "who is not held is no match");
        return match;
    }

    private static Map<String, String> with(Map<String, String> person) {
        var fields = new java.util.HashMap<>(CAUSE);
        fields.putAll(person);
        return fields;
    }

    private void sniff() {
        var sniffer = new Sniffer(madrid.node().folder());
        story.step("sniff", "place", place(madrid), () -> {
            Story.must(sniffer.found(UNSEEN).isEmpty(), "nothing that was asked is anywhere in Madrid");
            Story.must(!sniffer.found(List.of("Youssef El Bakkali")).isEmpty(), "the sniffer smells what is there");
            return sniffer;
        });
        story.saw("sniffed", Map.of("files", sniffer.files()));
        story.step("both-logs", () -> {
            var question = question(rabat);
            var theirs = madrid.officer("OVERSIGHT").open("/oversight?subject=" + question.replace(" ", "+"));
            Story.must(theirs.text("table.aud").contains(question), "both logs hold the same question");
            return theirs;
        });
    }

    /// The last question in a house's log, by its id.
    private static String question(House house) {
        var log = house.officer("OVERSIGHT").open("/oversight?action=CONSULT").text("table.aud");
        var at = log.indexOf("question ");
        Story.must(at >= 0, "the log names the question by its id");
        return log.substring(at, at + "question ".length() + 32);
    }

    private void followUp(Officer.Page match) {
        var thread = story.step(
                "follow-up",
                "who",
                name(rabat, "DESK"),
                () -> new SearchDesk(rabat.desk()).followUp(match, REST).path());
        story.step("release", "who", name(rabat, "RELEASE"), () -> new ExchangeDesk(rabat.releasing()).release(thread));
    }

    private void confirm(String handle, String check) {
        story.step("open", Map.of("who", name(madrid, "DESK"), "place", place(madrid)), () -> {
            var desk = new ExchangeDesk(madrid.desk());
            var thread = desk.arrived(page -> page.has("button[value=open]"));
            var read = desk.read(thread);
            Story.must(read.text("article.msg").contains(handle), "the request names the handle");
            return read;
        });
        story.step(
                "confirm-hit",
                "who",
                name(madrid, "DESK"),
                () -> new SearchDesk(madrid.desk()).confirm(handle, HOLDERS_CAUSE));
        story.step(
                "clock",
                "place",
                place(rabat),
                () -> new SearchDesk(rabat.desk()).await(check, ".lane.hit .state.soon"));
    }

    private void oversee(String check) {
        var ref = check.substring(check.lastIndexOf('/') + 1);
        var opened = story.step(
                "oversee",
                Map.of("who", name(rabat, "OVERSIGHT"), "ref", ref),
                () -> rabat.officer("OVERSIGHT")
                        .open("/oversight/checks")
                        .form("form:has(input[name=ground])")
                        .fill("ref", ref)
                        .fill("ground", "Sample of the week, internal control")
                        .send());
        Story.must(opened.has("#h-opened") && opened.has(".list .state.good"), "just this person was asked about");
    }

    private void erase() {
        story.step(
                "erase",
                Map.of("who", name(madrid, "RELEASE"), "place", place(madrid)),
                () -> new SearchDesk(madrid.releasing()).eraseLast("The order was lifted"));
        story.step("gone", "place", place(rabat), () -> new SearchDesk(rabat.desk()).askUntil(with(KNOWN), NO_MATCH));
    }

    private String name(House house, String role) {
        return house.cast().who(role).latin();
    }

    private String place(House house) {
        return story.place(house.cast());
    }
}
