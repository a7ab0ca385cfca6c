package qantara.node.correspondence;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/// Reads a draft into the message that it would be.
record Composer(Desk desk, JdbcClient db) {
    Composed compose(Dossier dossier, Draft draft) {
        var typed = new Typed(draft.fields());
        var now = desk.now();
        if (draft.kind() != Kind.REQUEST) return new AnswerPaper(typed, dossier, now).compose(draft.kind());
        var languages =
                dossier.partner().map(partner -> desk.languages(db, partner)).orElseGet(Set::of);
        return RequestPaper.compose(typed, dossier.exchange().id(), dossier.audience(), languages, now);
    }
}
