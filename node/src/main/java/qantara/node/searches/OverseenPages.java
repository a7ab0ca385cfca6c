package qantara.node.searches;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qantara.handling.OfficerId;
import qantara.ledger.Action;
import qantara.node.audit.Leaf;
import qantara.node.shell.Answer;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.Section;
import qantara.node.shell.SeeOther;

/// What oversight sees of cross-checks: counts and alarms; and who one was about, on a recorded ground.
@Controller
final class OverseenPages {
    private final Searches searches;
    private final SearchFaces faces;

    OverseenPages(Searches searches, SearchFaces faces) {
        this.searches = searches;
        this.faces = faces;
    }

    @GetMapping("/oversight/checks")
    Answer list(HttpServletRequest request) {
        return faces.overseeing()
                .<Answer>map(officer -> page(officer, Optional.empty(), "", request))
                .orElse(Problem.FORBIDDEN);
    }

    private Page page(OfficerId officer, Optional<Reopened> opened, String error, HttpServletRequest request) {
        var page = searches.desk().store().write(db -> {
            searches.desk().audit().append(db, Leaf.of(officer, Action.CONSULT, "cross-checks"));
            return Page.of(Section.OVERSIGHT, "searches/overseen")
                    .with("alarms", new Alarms(db).open())
                    .with("checks", new CheckRows(db).latest())
                    .with("counts", searches.room().counts(db));
        });
        var full = page.with("names", faces.names(faces.words(request).language()))
                .with("opened", opened)
                .with("error", error);
        return error.isEmpty() ? full : full.refused();
    }

    /// Opens who a cross-check was about, or takes note of an alarm.
    @PostMapping("/oversight/checks")
    Answer act(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = faces.overseeing();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var alarm = typed.getOrDefault("alarm", "");
        if (alarm.matches("\\d{1,18}")) {
            searches.desk().store().write(db -> {
                new Alarms(db).seen(Long.parseLong(alarm), officer.get().text());
                return searches.desk().audit().append(db, Leaf.of(officer.get(), Action.ALTER, "alarm " + alarm));
            });
            return new SeeOther("/oversight/checks");
        }
        return open(officer.get(), new Entered(typed), request);
    }

    private Answer open(OfficerId officer, Entered entered, HttpServletRequest request) {
        var ground = entered.required("ground", Cause.LONGEST_REASON);
        var words = faces.words(request);
        if (!entered.isFit()) return page(officer, Optional.empty(), words.say("wrong.ground"), request);
        var opened = CheckRef.of(entered.text("ref"))
                .flatMap(ref -> searches.reopening().open(officer, ref, ground));
        return opened.isPresent()
                ? page(officer, opened, "", request)
                : page(officer, Optional.empty(), words.say("wrong.ref"), request);
    }
}
