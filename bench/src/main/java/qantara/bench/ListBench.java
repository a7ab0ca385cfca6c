package qantara.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import qantara.bench.NameSources.Listed;
import qantara.names.BirthDate;
import qantara.names.Name;
import qantara.names.NameReading;
import qantara.names.Particulars;

/// The list of the United Nations, each person under one Latin name, among strangers with names of the same countries:
/// asked for in the original script, and by aliases that the list calls good.
final class ListBench {
    private static final long SEED = 7;
    private static final int TEN = 10;
    private static final int DAYS = 20_000;
    private static final List<String> COUNTRIES = List.of(
            "EG", "DZ", "MA", "SA", "IQ", "LY", "LB", "KW", "JO", "AE", "TN", "IR", "PK", "TR", "BD", "MY", "IL");

    private final int strangers;
    private final List<Listed> listed;
    private final List<String> names = new ArrayList<>();
    private final NameShelf shelf = new NameShelf();

    ListBench(Path data, int strangers) throws IOException {
        this.strangers = strangers;
        listed = NameSources.unitedNations(data);
        for (var one : listed) keep(NamesBench.person(one.latin(), one.born()));
        var given = NameSources.forenames(data, COUNTRIES);
        // Families: Latin words of the open pairs whose Arabic has the article.
        var families = NameSources.learnt(data).stream()
                .filter(pair -> pair.arabic().startsWith("ال") && pair.arabic().length() > 5)
                .map(NameSources.Spelt::latin)
                .distinct()
                .toList();
        var random = new Random(SEED);
        for (var i = 0; i < strangers; i++) keep(stranger(given, families, random));
    }

    private void keep(Particulars person) {
        names.add(person.names().getFirst().written());
        shelf.add(person);
    }

    private static Particulars stranger(List<String> given, List<String> families, Random random) {
        var middle = random.nextInt(10) < 5 ? any(given, random) + " " : "";
        var name = any(given, random) + " " + middle + any(families, random);
        return Particulars.of(
                Name.of(name), BirthDate.of(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(DAYS))));
    }

    /// The head of a list is met more often than its tail.
    private static String any(List<String> names, Random random) {
        return names.get((int) (names.size() * Math.pow(random.nextDouble(), 2)));
    }

    void run() throws IOException {
        System.out.println();
        System.out.println("United Nations list among " + strangers + " strangers, r@1 and r@10");
        ask("original script, ours, name", false, false);
        ask("original script, ours, name and birth", true, false);
        ask("good aliases, ours, name", false, true);
        ask("good aliases, ours, name and birth", true, true);
        try (var lucene = new LucenePeer(names)) {
            var tally = new NamesBench.Tally("original script, Lucene fuzzy on ICU, name");
            var aliases = new NamesBench.Tally("good aliases, Lucene fuzzy on ICU, name");
            for (var i = 0; i < listed.size(); i++) {
                var me = i;
                if (arabic(listed.get(i)))
                    tally.add(NamesBench.place(lucene.find(listed.get(i).original(), TEN), found -> found == me));
                for (var alias : listed.get(i).goodAliases())
                    aliases.add(NamesBench.place(lucene.find(alias, TEN), found -> found == me));
            }
            tally.print();
            aliases.print();
        }
        if (strangers <= 1_000) for (var peer : NamePeer.values()) peer(peer);
    }

    private static boolean arabic(Listed one) {
        return one.original().codePoints().anyMatch(c -> c >= 0x600 && c < 0x700);
    }

    private void ask(String label, boolean withBirth, boolean aliases) {
        var tally = new NamesBench.Tally(label);
        for (var i = 0; i < listed.size(); i++) {
            var one = listed.get(i);
            if (withBirth && one.born().isEmpty()) continue;
            var me = i;
            for (var asked : aliases ? one.goodAliases() : arabic(one) ? List.of(one.original()) : List.<String>of())
                if (Name.read(asked) instanceof NameReading.Taken(var name)) {
                    var person = withBirth
                            ? BirthDate.parse(one.born())
                                    .map(Particulars.of(name)::born)
                                    .orElse(Particulars.of(name))
                            : Particulars.of(name);
                    tally.add(NamesBench.place(shelf.find(person, TEN), found -> found == me));
                }
        }
        tally.print();
    }

    private void peer(NamePeer peer) {
        var tally = new NamesBench.Tally("original script, " + peer.label() + ", name");
        for (var i = 0; i < listed.size(); i += 3) {
            if (!arabic(listed.get(i))) continue;
            var asked = listed.get(i).original();
            var own = peer.score(asked, names.get(i));
            var me = i;
            tally.add((int) Math.min(
                    TEN,
                    names.stream().filter(name -> peer.score(asked, name) > own).count() + (own <= 0 ? TEN + me : 0)));
        }
        tally.print();
    }
}
