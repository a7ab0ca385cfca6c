package qantara.node.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The Today page: what waits on the desk, what falls due, who comes.
@Controller
final class TodayPages {
    private final List<TodaySource> sources;
    private final Viewers viewers;
    private final ReaderLanguage languages;
    private final NodeFace face;
    private final InstantSource clock;

    TodayPages(
            List<TodaySource> sources, Viewers viewers, ReaderLanguage languages, NodeFace face, InstantSource clock) {
        this.sources = List.copyOf(sources);
        this.viewers = viewers;
        this.languages = languages;
        this.face = face;
        this.clock = clock;
    }

    @GetMapping("/")
    Answer today(@RequestParam(defaultValue = "ALL") Whose whose, HttpServletRequest request) {
        var language = languages.of(request);
        var time = new ReaderTime(language, face.zone(), face.place(language));
        return viewers.of(request, language)
                .<Answer>map(viewer -> Page.of(Section.TODAY, "shell/today")
                        .with("today", Today.of(items(viewer, time), clock.instant(), time))
                        .with("whose", whose)
                        .with("viewer", viewer))
                .orElse(Problem.SIGN_IN_NEEDED);
    }

    private List<TodayItem> items(Viewer viewer, ReaderTime time) {
        return sources.stream()
                .flatMap(source -> source.items(viewer, time).stream().limit(TodaySource.MOST_ITEMS))
                .toList();
    }
}
