package qantara.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.exchange.ComparisonForm.Answer;
import qantara.exchange.ComparisonForm.Question;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.Malformed;
import qantara.seal.MessageId;

/// Finds what one side of a lane has and the other has not, in few questions: tallies of stretches are compared, and
/// only
/// where they differ is the stretch split, until its letters can be named.
public final class Comparison {
    /// As many questions are asked at most; the next comparison finds the rest.
    public static final int MOST_QUESTIONS = 400;

    private static final int PARTS = 16;

    private final Cabinet cabinet;
    private final Counterpart counterpart;
    private final Lane lane;
    private final Deque<Stretch> suspect = new ArrayDeque<>(List.of(Stretch.WHOLE));
    private final Deque<Stretch> unlike = new ArrayDeque<>();
    private final List<MessageId> here = new ArrayList<>();
    private final List<MessageId> there = new ArrayList<>();
    private final List<MessageId> contradictory = new ArrayList<>();

    private Comparison(Cabinet cabinet, Counterpart counterpart, Lane lane) {
        this.cabinet = cabinet;
        this.counterpart = counterpart;
        this.lane = lane;
    }

    /// Compares what both sides have of `lane`, or nothing when the partner cannot be reached or talks nonsense.
    public static Optional<Difference> of(Cabinet cabinet, Counterpart counterpart, Lane lane) {
        return new Comparison(cabinet, counterpart, lane).run();
    }

    /// Answers a partner's question about `lane`.
    ///
    /// @throws Malformed when it is none
    public static byte[] answer(Drawer drawer, Lane lane, byte[] question) throws Malformed {
        return ComparisonForm.write(answer(drawer, lane, ComparisonForm.question(question)));
    }

    private static Answer answer(Drawer drawer, Lane lane, Question question) {
        return new Answer(
                question.tallies().stream().map(s -> drawer.tally(lane, s)).toList(),
                question.lists().stream()
                        .map(s -> drawer.held(lane, s, ComparisonForm.MOST_LETTERS))
                        .toList());
    }

    private Optional<Difference> run() {
        for (int asked = 0; asked < MOST_QUESTIONS && !(suspect.isEmpty() && unlike.isEmpty()); asked++) {
            var question =
                    new Question(taken(suspect, ComparisonForm.MOST_TALLIES), taken(unlike, ComparisonForm.MOST_LISTS));
            var theirs = ask(question);
            if (theirs.isEmpty()) return Optional.empty();
            judge(question, cabinet.together(drawer -> answer(drawer, lane, question)), theirs.get());
        }
        return Optional.of(new Difference(here, there, contradictory));
    }

    private static List<Stretch> taken(Deque<Stretch> queue, int most) {
        var taken = new ArrayList<Stretch>();
        while (taken.size() < most && !queue.isEmpty()) taken.add(queue.poll());
        return taken;
    }

    private Optional<Answer> ask(Question question) {
        var bytes = counterpart.ask(lane, ComparisonForm.write(question));
        if (bytes.isEmpty()) return Optional.empty();
        try {
            var answer = ComparisonForm.answer(bytes.get());
            var whole = answer.tallies().size() == question.tallies().size()
                    && answer.lists().size() == question.lists().size();
            return whole ? Optional.of(answer) : Optional.empty();
        } catch (Malformed e) {
            return Optional.empty();
        }
    }

    private void judge(Question question, Answer ours, Answer theirs) {
        for (int i = 0; i < question.tallies().size(); i++)
            judge(
                    question.tallies().get(i),
                    ours.tallies().get(i),
                    theirs.tallies().get(i));
        for (int i = 0; i < question.lists().size(); i++)
            judge(question.lists().get(i), ours.lists().get(i), theirs.lists().get(i));
    }

    private void judge(Stretch stretch, Tally ours, Tally theirs) {
        if (ours.equals(theirs)) return;
        var most = ComparisonForm.MOST_LETTERS;
        if (ours.count() < most && theirs.count() < most) unlike.add(stretch);
        else split(stretch);
    }

    private void judge(Stretch stretch, List<Held> ours, List<Held> theirs) {
        var most = ComparisonForm.MOST_LETTERS;
        if (ours.size() == most || theirs.size() == most) split(stretch);
        else {
            var mine = byId(ours);
            var yours = byId(theirs);
            mine.forEach((id, digest) -> note(id, digest, Optional.ofNullable(yours.get(id))));
            yours.keySet().stream().filter(id -> !mine.containsKey(id)).forEach(there::add);
        }
    }

    private void note(MessageId id, Digest mine, Optional<Digest> yours) {
        if (yours.isEmpty()) here.add(id);
        else if (!yours.get().equals(mine)) contradictory.add(id);
    }

    private static Map<MessageId, Digest> byId(List<Held> letters) {
        var map = new HashMap<MessageId, Digest>();
        letters.forEach(letter -> map.put(letter.id(), letter.letter()));
        return map;
    }

    /// A stretch of one that is still too full is given up: no honest sender makes so many ids in a quarter of a
    /// microsecond.
    private void split(Stretch stretch) {
        if (stretch.to() - stretch.from() > 1) suspect.addAll(stretch.split(PARTS));
    }
}
