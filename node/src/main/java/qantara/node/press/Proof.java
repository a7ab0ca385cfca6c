package qantara.node.press;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import qantara.node.chancery.SourceText;
import qantara.reader.Status;

/// A text on the reader's desk with what was read in it and what officers said of that.
public record Proof(ProofRef ref, SourceText source, Galley galley, List<Ruling> rulings, Stage stage) {
    public Proof {
        rulings = List.copyOf(rulings);
    }

    public boolean isWaiting() {
        return stage instanceof Stage.Waiting;
    }

    /// The lines of a sheet: what was read, then what an officer added.
    public List<Line> lines(Sheet sheet) {
        var states = states();
        var read = sheet.proposals().stream()
                .map(one -> new Line(one.id(), Optional.of(one), states.getOrDefault(one.id(), new Line.State.Open())));
        var added = states.entrySet().stream()
                .filter(state -> state.getKey().startsWith(sheet.id() + "-x"))
                .filter(state -> state.getValue() instanceof Line.State.Settled)
                .sorted(Map.Entry.comparingByKey())
                .map(state -> new Line(state.getKey(), Optional.empty(), state.getValue()));
        return Stream.concat(read, added).toList();
    }

    /// The line with this id, and the sheet it stands on.
    public Optional<Line> line(String id) {
        return galley.sheets().stream()
                .flatMap(sheet -> lines(sheet).stream())
                .filter(line -> line.id().equals(id))
                .findFirst();
    }

    private Map<String, Line.State> states() {
        var states = new HashMap<String, Line.State>();
        for (var ruling : rulings)
            switch (ruling.verdict()) {
                case Verdict.Confirmed _ ->
                    proposal(ruling.on())
                            .ifPresent(one -> states.put(
                                    ruling.on(), new Line.State.Settled(one.fact(), ruling.officer(), ruling.at())));
                case Verdict.Corrected(var fact) ->
                    states.put(ruling.on(), new Line.State.Settled(fact, ruling.officer(), ruling.at()));
                case Verdict.Rejected _ ->
                    states.put(ruling.on(), new Line.State.Struck(ruling.officer(), ruling.at()));
                case Verdict.Reopened _ -> states.remove(ruling.on());
                case Verdict.Taken _, Verdict.Left _ -> {}
            }
        return states;
    }

    private Optional<Proposal> proposal(String id) {
        return galley.sheets().stream()
                .flatMap(sheet -> sheet.proposals().stream())
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    /// Does this sheet go into the record? What the text reports or announces does, and what it only cites does not,
    /// unless an officer says otherwise.
    public boolean takes(Sheet sheet) {
        return rulings.reversed().stream()
                .filter(ruling -> ruling.on().equals(sheet.id()))
                .map(Ruling::verdict)
                .filter(verdict -> verdict instanceof Verdict.Taken || verdict instanceof Verdict.Left)
                .findFirst()
                .map(Verdict.Taken.class::isInstance)
                .orElse(sheet.standing() != Status.CITED_PAST);
    }

    public List<Sheet> taken() {
        return galley.sheets().stream().filter(this::takes).toList();
    }

    /// The lines that go into the record and wait for a verdict.
    public List<Line> open() {
        return taken().stream()
                .flatMap(sheet -> lines(sheet).stream())
                .filter(Line::isOpen)
                .toList();
    }

    /// Lines of the sheets that are taken, struck ones included.
    public int size() {
        return taken().stream().mapToInt(sheet -> lines(sheet).size()).sum();
    }

    /// What still keeps the text from being approved; empty when nothing does.
    public Optional<Obstacle> obstacle() {
        if (!isWaiting()) return Optional.of(Obstacle.CLOSED);
        if (taken().isEmpty()) return Optional.of(Obstacle.NOTHING_TAKEN);
        return open().isEmpty() ? Optional.empty() : Optional.of(Obstacle.LINES_WAIT);
    }

    /// Why a text cannot be approved, or a verdict not be taken.
    public enum Obstacle {
        /// No such text, or no such line in it.
        NOT_THERE,
        /// It was approved or put aside before.
        CLOSED,
        /// No engagement of it is to be recorded.
        NOTHING_TAKEN,
        /// Some facts are still only proposed.
        LINES_WAIT,
        /// The nature and the date of an engagement can be corrected, not struck.
        REQUIRED,
        /// A correction of another kind than the line it corrects.
        OTHER_KIND,
        /// More verdicts than one text may have.
        TOO_MANY,
        /// No day was named to read the text by.
        NO_DAY
    }
}
