package qantara.node.press;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import qantara.node.chancery.Signers;
import qantara.node.shell.Answer;
import qantara.node.shell.Kept;
import qantara.node.shell.NodeFace;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.ReaderLanguage;
import qantara.node.shell.Section;
import qantara.node.shell.SeeOther;
import qantara.node.shell.Words;

/// The reader's first page: bring in a text, and see what waits.
@Controller
final class ReaderPages {
    /// The longest address of a page, in UTF-16 code units.
    private static final int LONGEST_ADDRESS = 2000;

    private final Press press;
    private final Signers signers;
    private final ReaderLanguage languages;
    private final NodeFace face;
    private final Clock clock;

    ReaderPages(Press press, Signers signers, ReaderLanguage languages, NodeFace face, Clock clock) {
        this.press = press;
        this.signers = signers;
        this.languages = languages;
        this.face = face;
        this.clock = clock;
    }

    @GetMapping("/reader")
    Answer desk(HttpServletRequest request) {
        return signers.in(Section.READER, request).isEmpty() ? Problem.FORBIDDEN : page(Kept.EMPTY);
    }

    private Page page(Kept form) {
        var page = Page.of(Section.READER, "press/reader")
                .with("form", form)
                .with("waiting", press.waiting().stream().map(ProofView::of).toList())
                .with("count", press.count());
        return form.isRefused() ? page.refused() : page;
    }

    @PostMapping("/reader")
    Answer lay(
            @RequestParam(defaultValue = "") String text,
            @RequestParam(required = false) Optional<MultipartFile> file,
            @RequestParam(defaultValue = "") String published,
            @RequestParam(defaultValue = "") String address,
            HttpServletRequest request) {
        var officer = signers.in(Section.READER, request);
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var words = Words.of("press", languages.of(request));
        var upload = file.filter(one -> !one.isEmpty());
        var form = checked(text, upload, published, address, words);
        if (form.isRefused()) return page(form);
        var bytes = upload.map(ReaderPages::bytes).orElseGet(() -> Press.bytes(text));
        var where = Optional.of(address.strip()).filter(one -> !one.isEmpty());
        return switch (press.lay(bytes, Days.of(published), where, officer.get())) {
            case Press.Laying.Laid(var ref) -> new SeeOther("/reader/" + ref);
            case Press.Laying.Refused(var why) ->
                page(form.refusing(
                        upload.isPresent() ? "file" : "text",
                        words.say("intake." + why.name().toLowerCase(Locale.ROOT))));
        };
    }

    private Kept checked(String text, Optional<MultipartFile> upload, String published, String address, Words words) {
        var form = Kept.of(Map.of("text", text, "published", published, "address", address));
        if (text.isBlank() && upload.isEmpty()) form = form.refusing("text", words.say("error.nothing"));
        if (!text.isBlank() && upload.isPresent()) form = form.refusing("file", words.say("error.both"));
        if (!published.isBlank() && Days.of(published).isEmpty())
            form = form.refusing("published", words.say("error.day"));
        if (Days.of(published).filter(day -> day.isAfter(tomorrow())).isPresent())
            form = form.refusing("published", words.say("error.future"));
        if (!address.isBlank() && !isAddress(address.strip()))
            form = form.refusing("address", words.say("error.address"));
        return form;
    }

    /// Somewhere it is tomorrow already.
    private LocalDate tomorrow() {
        return LocalDate.ofInstant(clock.instant(), face.zone()).plusDays(1);
    }

    private static boolean isAddress(String text) {
        return text.length() <= LONGEST_ADDRESS
                && (text.startsWith("https://") || text.startsWith("http://"))
                && text.codePoints()
                        .noneMatch(letter -> Character.isISOControl(letter) || Character.isWhitespace(letter));
    }

    private static byte[] bytes(MultipartFile upload) {
        try {
            return upload.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
