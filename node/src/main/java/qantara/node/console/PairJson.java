package qantara.node.console;

import java.io.PrintWriter;
import qantara.names.Verdict;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Pairs for programs: one JSON array with an object for each line, in the order of the file.
final class PairJson implements PairPaper {
    private static final double ROUND = 1e6;

    private final PrintWriter out;
    private final JsonMapper mapper = JsonMapper.builder().build();
    private boolean begun;

    PairJson(PrintWriter out) {
        this.out = out;
    }

    @Override
    public void compared(int line, PairLine.Pair pair, Verdict verdict) {
        var object = object(line);
        object.put("asked", pair.asked().names().getFirst().written());
        object.put("held", pair.held().names().getFirst().written());
        object.put("score", rounded(verdict.probability()));
        object.put("log_odds", rounded(verdict.logOdds()));
        object.put("name_score", rounded(verdict.name().probability()));
        object.put("same", verdict.probability() >= 0.5);
        var reasons = object.putArray("reasons");
        for (var reason : NameReasons.of(verdict))
            reasons.addObject()
                    .put("code", reason.code())
                    .put("asked", reason.asked())
                    .put("held", reason.held())
                    .put("weight", rounded(reason.weight()))
                    .put("text", reason.sentence());
        write(object);
    }

    private static double rounded(double number) {
        return Math.round(number * ROUND) / ROUND;
    }

    @Override
    public void refused(int line, String reason, String sentence) {
        write(object(line).put("refused", reason).put("text", sentence));
    }

    private ObjectNode object(int line) {
        return mapper.createObjectNode().put("line", line);
    }

    private void write(ObjectNode object) {
        out.print(begun ? ",\n" : "[\n");
        begun = true;
        out.print(mapper.writeValueAsString(object));
    }

    @Override
    public void end() {
        out.println(begun ? "\n]" : "[]");
        out.flush();
    }
}
