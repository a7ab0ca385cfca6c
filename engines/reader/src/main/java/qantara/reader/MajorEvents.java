package qantara.reader;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The major events an article names, with their year and edition from the words or from the catalogue.
final class MajorEvents {
    private static final int AHEAD = 14;
    private static final int BEHIND = 7;

    private final Sheet sheet;
    private final Optional<Integer> now;

    /// @param now the year the article speaks from, where it is known
    MajorEvents(Sheet sheet, Optional<Integer> now) {
        this.sheet = sheet;
        this.now = now;
    }

    List<MajorEvent> find() {
        var events = new ArrayList<MajorEvent>();
        for (var match : sheet.scan().all(Term.Sort.EVENT))
            if (sheet.sentenceOf(match.from()).filter(s -> !s.headline()).isPresent() && certain(match))
                add(events, event(match));
        return List.copyOf(events);
    }

    /// Behind `?` stands a phrase that names the event only after the number of its session.
    private boolean certain(Match match) {
        return !match.code().endsWith("?") || edition(match).isPresent();
    }

    private static void add(List<MajorEvent> events, MajorEvent event) {
        for (var i = 0; i < events.size(); i++) {
            var there = events.get(i);
            if (there.code() != event.code()) continue;
            if (there.year().equals(event.year()) || said(there) && !said(event)) return;
            if (said(event) && !said(there)) {
                events.set(i, event);
                return;
            }
        }
        events.add(event);
    }

    private static boolean said(MajorEvent event) {
        return !event.grounds().reasons().contains(Reason.YEAR_INFERRED);
    }

    private MajorEvent event(Match match) {
        var code = MajorEventCode.valueOf(match.code().replace("?", "").toUpperCase(Locale.ROOT));
        var edition = edition(match);
        var known = Edition.of(code, edition.map(Found::value), Optional.empty());
        var year = year(match).filter(y -> known.isEmpty() || known.get().year() == y.value());
        var row = Edition.of(code, edition.map(Found::value), year.map(Found::value));
        var inferred = row.isEmpty() && year.isEmpty() ? Edition.next(code, now) : row;
        var from = edition.map(e -> Math.min(e.at(), match.from())).orElse(match.from());
        var to = year.map(y -> Math.max(y.at() + 1, match.to())).orElse(match.to());
        var reasons = year.isPresent()
                ? List.of(Reason.STATED)
                : row.isPresent() ? List.of(Reason.FROM_CATALOGUE) : List.of(Reason.YEAR_INFERRED);
        var sure = year.isPresent() ? Confidence.SURE : row.isPresent() ? Confidence.LIKELY : Confidence.UNSURE;
        return new MajorEvent(
                code,
                year.map(Found::value).or(() -> inferred.map(Edition::year)),
                edition.map(Found::value).or(() -> row.flatMap(Edition::number)),
                inferred.map(Edition::hosts).orElse(List.of()),
                inferred.flatMap(Edition::city),
                new Grounds(List.of(sheet.span(from, to)), sure, reasons));
    }

    private record Found(int value, int at) {}

    private Optional<Found> year(Match match) {
        for (var i = match.from(); i < Math.min(match.to() + AHEAD, sheet.size()); i++) {
            if (i >= match.to() && stops(i)) break;
            if (isYear(i)) return Optional.of(new Found(sheet.token(i).value(), i));
        }
        for (var i = match.from() - 1; i >= Math.max(0, match.from() - 3); i--)
            if (isYear(i)) return Optional.of(new Found(sheet.token(i).value(), i));
        return Optional.empty();
    }

    private boolean isYear(int i) {
        var token = sheet.token(i);
        return token.number() && token.form().length() == 4 && token.value() >= 2000 && token.value() <= 2060;
    }

    private boolean stops(int i) {
        return sheet.token(i).line()
                || sheet.mark(i, ".;؛")
                || sheet.scan().startingAt(Term.Sort.EVENT, i).isPresent();
    }

    private Optional<Found> edition(Match match) {
        var best = Optional.<Found>empty();
        for (var i = match.from() - 1;
                i >= Math.max(0, match.from() - BEHIND) && !sheet.token(i).line();
                i--) {
            var ordinal = sheet.scan().startingAt(Term.Sort.ORDINAL, i).map(m -> Integer.parseInt(m.code()));
            if (ordinal.isPresent()) best = Optional.of(new Found(ordinal.get(), i));
            else if (numbered(i)) return Optional.of(new Found(sheet.token(i).value(), i));
            if (best.isPresent()) return best;
        }
        return inside(match);
    }

    private Optional<Found> inside(Match match) {
        for (var i = match.from(); i < match.to(); i++) {
            var ordinal = sheet.scan().startingAt(Term.Sort.ORDINAL, i).map(m -> Integer.parseInt(m.code()));
            if (ordinal.isPresent()) return Optional.of(new Found(ordinal.get(), i));
        }
        return Optional.empty();
    }

    /// `93rd`, `93e`, `(42)`, `la 93 Asamblea`.
    private boolean numbered(int i) {
        var token = sheet.token(i);
        return token.number()
                && token.value() >= 2
                && token.value() < 120
                && token.form().length() <= 5
                && !sheet.has(Term.Sort.MONTH, i + 1);
    }

    /// One row of the catalogue.
    record Edition(
            MajorEventCode code, Optional<Integer> number, int year, List<Country> hosts, Optional<String> city) {
        private static final List<Edition> CATALOGUE =
                Table.cells("editions").stream().map(Edition::row).toList();

        static List<Edition> catalogue() {
            return CATALOGUE;
        }

        private static Edition row(List<String> cells) {
            var hosts = List.of(cells.get(3).split(" ")).stream()
                    .filter(h -> !h.isEmpty())
                    .map(Country::new)
                    .toList();
            return new Edition(
                    MajorEventCode.valueOf(cells.get(0).toUpperCase(Locale.ROOT)),
                    Optional.of(cells.get(1)).filter(c -> !c.isEmpty()).map(Integer::valueOf),
                    Integer.parseInt(cells.get(2)),
                    hosts,
                    Optional.of(cells.get(4)).filter(c -> !c.isEmpty()));
        }

        static Optional<Edition> of(MajorEventCode code, Optional<Integer> number, Optional<Integer> year) {
            return CATALOGUE.stream()
                    .filter(e -> e.code == code)
                    .filter(e ->
                            year.isPresent() ? year.get() == e.year : number.isPresent() && e.number.equals(number))
                    .findFirst();
        }

        /// The next one after the year the article speaks from.
        static Optional<Edition> next(MajorEventCode code, Optional<Integer> now) {
            if (now.isEmpty()) return Optional.empty();
            if (CATALOGUE.stream().noneMatch(e -> e.code == code))
                return Optional.of(new Edition(code, Optional.empty(), now.get(), List.of(), Optional.empty()));
            return CATALOGUE.stream()
                    .filter(e -> e.code == code && e.year >= now.get())
                    .min(Comparator.comparingInt(Edition::year));
        }
    }
}
