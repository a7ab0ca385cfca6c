package qantara.node.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import qantara.node.access.Officer;
import qantara.node.shell.Answer;
import qantara.node.shell.Kept;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.ReaderLanguage;
import qantara.node.shell.Section;
import qantara.node.shell.SeeOther;
import qantara.node.shell.Words;
import qantara.node.store.Store;
import qantara.seal.ChannelId;

/// The pages on which a channel comes about: a card is put forward, two officers compare.
@Controller
final class EnrolmentPages {
    private static final int GROUPS = 12;

    private final Store store;
    private final Enrolments enrolments;
    private final Courier courier;
    private final ChannelFaces faces;
    private final ReaderLanguage languages;
    private final InstantSource clock;

    EnrolmentPages(
            Store store,
            Enrolments enrolments,
            Courier courier,
            ChannelFaces faces,
            ReaderLanguage languages,
            InstantSource clock) {
        this.store = store;
        this.enrolments = enrolments;
        this.courier = courier;
        this.faces = faces;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping(ChannelPages.PROPOSED)
    Answer blank(HttpServletRequest request) {
        return faces.attendants().administrator().isEmpty() ? Problem.FORBIDDEN : form(Kept.EMPTY, request);
    }

    private Page form(Kept form, HttpServletRequest request) {
        var page = Page.of(Section.PARTNERS, "gateway/propose")
                .with("form", form)
                .with("terms", new TermsForm(Words.of("chancery", languages.of(request))));
        return form.isRefused() ? page.refused() : page;
    }

    @PostMapping(ChannelPages.PROPOSED)
    Answer propose(
            @RequestParam Map<String, String> typed,
            @RequestParam(required = false) Optional<MultipartFile> file,
            HttpServletRequest request) {
        var officer = faces.attendants().administrator();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var words = words(request);
        var kept = new HashMap<>(typed);
        file.filter(one -> !one.isEmpty()).map(EnrolmentPages::text).ifPresent(text -> kept.put("card", text));
        var form = Kept.of(kept);
        for (var day : List.of("from", "until"))
            if (!TermsForm.isDay(typed.getOrDefault(day, ""))) form = form.refusing(day, words.say("wrong.day"));
        if (form.isRefused()) return form(form, request);
        return proposed(officer.get(), form, CardForm.ofText(form.value("card")), request);
    }

    private Answer proposed(Officer officer, Kept form, CardReading reading, HttpServletRequest request) {
        var words = words(request);
        return switch (reading) {
            case CardReading.Spoilt(var reason) ->
                form(form.refusing("card", words.say("card." + reason.name())), request);
            case CardReading.Genuine genuine ->
                switch (store.write(db -> enrolments.propose(
                        db, officer.id(), genuine, TermsForm.read(form.values()), clock.instant()))) {
                    case Enrolled.Declined(var reason) ->
                        form(form.refusing(field(reason), words.say("declined." + reason.name())), request);
                    case Enrolled.Awaiting(var channel) -> new SeeOther(ChannelPages.PROPOSED + "/" + channel);
                    case Enrolled.Opened _, Enrolled.Renewed _, Enrolled.Differs _ -> Problem.FAULT;
                };
        };
    }

    private static String field(Enrolled.Reason reason) {
        return switch (reason) {
            case AGREEMENT_UNKNOWN, AGREEMENT_OF_OTHERS, AGREEMENT_NOT_IN_FORCE -> "agreement";
            case OWN_CARD,
                    OTHER_KEYS,
                    DISTRUSTED_KEYS,
                    REVOKED,
                    OLDER,
                    LOOKALIKE,
                    SAME_PERSON,
                    TRIED_TOO_OFTEN,
                    NOT_PROPOSED -> "card";
        };
    }

    private static String text(MultipartFile upload) {
        try {
            return new String(upload.getBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Words words(HttpServletRequest request) {
        return Words.of("gateway", languages.of(request));
    }

    @GetMapping(ChannelPages.PROPOSED + "/{id}")
    Answer show(@PathVariable String id, HttpServletRequest request) {
        return faces.attendants()
                .present()
                .map(reader -> page(reader, id, Kept.EMPTY, request))
                .orElse(Problem.FORBIDDEN);
    }

    private Answer page(Officer reader, String id, Kept form, HttpServletRequest request) {
        if (!ChannelId.isId(id)) return Problem.NOT_FOUND;
        var language = languages.of(request).tag();
        return store.<Optional<EnrolmentView>>read(db -> enrolments
                        .find(db, new ChannelId(id))
                        .flatMap(one -> faces.view(db, one, reader, language, clock.instant())))
                .<Answer>map(view -> {
                    var page = Page.of(Section.PARTNERS, "gateway/compare")
                            .with("view", view)
                            .with("form", form);
                    return form.isRefused() ? page.refused() : page;
                })
                .orElse(Problem.NOT_FOUND);
    }

    /// An officer types the groups as the partner reads them out, or an administrator takes the proposal back.
    @PostMapping(ChannelPages.PROPOSED + "/{id}")
    Answer act(@PathVariable String id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var reader = faces.attendants().present();
        if (reader.isEmpty()) return Problem.FORBIDDEN;
        if (!ChannelId.isId(id)) return Problem.NOT_FOUND;
        var channel = new ChannelId(id);
        return switch (typed.getOrDefault("do", "")) {
            case "compare" -> compare(reader.get(), channel, typed, request);
            case "withdraw" -> withdraw(reader.get(), channel);
            default -> Problem.BAD_REQUEST;
        };
    }

    private Answer withdraw(Officer reader, ChannelId channel) {
        if (!Attendants.orders(reader)) return Problem.FORBIDDEN;
        return store.write(db -> enrolments.withdraw(db, reader.id(), channel))
                ? new SeeOther(ChannelPages.PATH)
                : Problem.NOT_FOUND;
    }

    private Answer compare(Officer reader, ChannelId channel, Map<String, String> typed, HttpServletRequest request) {
        var heard = IntStream.rangeClosed(1, GROUPS)
                .mapToObj(at -> typed.getOrDefault("g" + at, ""))
                .toList();
        var words = words(request);
        return switch (store.write(db -> enrolments.compare(db, reader.id(), channel, heard, clock.instant()))) {
            case Enrolled.Opened(var opened) -> new SeeOther(ChannelPages.PATH + "/" + opened);
            case Enrolled.Renewed(var renewed) -> {
                courier.cut(renewed);
                faces.books().ifAvailable(book -> book.reopened(renewed));
                yield new SeeOther(ChannelPages.PATH + "/" + renewed);
            }
            case Enrolled.Awaiting(var awaiting) -> new SeeOther(ChannelPages.PROPOSED + "/" + awaiting);
            case Enrolled.Differs(var groups) ->
                page(reader, channel.value(), differing(typed, groups, words), request);
            case Enrolled.Declined(var reason) -> declined(reader, channel, typed, reason, words, request);
        };
    }

    private static Kept differing(Map<String, String> typed, List<Integer> groups, Words words) {
        var form = Kept.of(typed);
        for (var group : groups) form = form.refusing("g" + group, words.say("compare.differs"));
        return form;
    }

    private Answer declined(
            Officer reader,
            ChannelId channel,
            Map<String, String> typed,
            Enrolled.Reason reason,
            Words words,
            HttpServletRequest request) {
        return switch (reason) {
            case NOT_PROPOSED -> Problem.NOT_FOUND;
            case TRIED_TOO_OFTEN -> Problem.GONE;
            case OWN_CARD,
                    OTHER_KEYS,
                    DISTRUSTED_KEYS,
                    REVOKED,
                    OLDER,
                    LOOKALIKE,
                    AGREEMENT_UNKNOWN,
                    AGREEMENT_OF_OTHERS,
                    AGREEMENT_NOT_IN_FORCE,
                    SAME_PERSON ->
                page(
                        reader,
                        channel.value(),
                        Kept.of(typed).refusing("act", words.say("declined." + reason.name())),
                        request);
        };
    }
}
