package qantara.node.gateway;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qantara.ledger.Action;
import qantara.node.access.Officer;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
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

/// The pages of the channels: their list, one channel with its orders, the keys we are known by.
@Controller
final class ChannelPages {
    static final String PATH = "/partners/channels";
    static final String PROPOSED = "/partners/proposed";
    static final String KEYS = "/partners/keys";

    private final Store store;
    private final AuditLog audit;
    private final Channels channels;
    private final Courier courier;
    private final Wardens wardens;
    private final OwnCard card;
    private final NodeKeys keys;
    private final ChannelFaces faces;
    private final ReaderLanguage languages;
    private final InstantSource clock;

    ChannelPages(
            Store store,
            AuditLog audit,
            Channels channels,
            Courier courier,
            Wardens wardens,
            OwnCard card,
            NodeKeys keys,
            ChannelFaces faces,
            ReaderLanguage languages,
            InstantSource clock) {
        this.store = store;
        this.audit = audit;
        this.channels = channels;
        this.courier = courier;
        this.wardens = wardens;
        this.card = card;
        this.keys = keys;
        this.faces = faces;
        this.languages = languages;
        this.clock = clock;
    }

    @GetMapping(PATH)
    Answer list(HttpServletRequest request) {
        var reader = faces.attendants().present();
        if (reader.isEmpty()) return Problem.FORBIDDEN;
        var language = languages.of(request).tag();
        return store.read(db -> Page.of(Section.PARTNERS, "gateway/channels")
                .with("lines", faces.lines(db, language, clock.instant()))
                .with("proposed", faces.proposed(db, reader.get(), language))
                .with("orders", Attendants.orders(reader.get())));
    }

    @GetMapping(PATH + "/{id}")
    Answer show(@PathVariable String id, HttpServletRequest request) {
        return faces.attendants()
                .present()
                .map(reader -> page(reader, id, Kept.EMPTY, request))
                .orElse(Problem.FORBIDDEN);
    }

    private Answer page(Officer reader, String id, Kept form, HttpServletRequest request) {
        if (!ChannelId.isId(id)) return Problem.NOT_FOUND;
        var language = languages.of(request).tag();
        return store.<Optional<ChannelView>>read(db -> channels.find(db, new ChannelId(id))
                        .flatMap(channel -> faces.view(db, channel, reader, language, clock.instant())))
                .<Answer>map(view -> {
                    var page = Page.of(Section.PARTNERS, "gateway/channel")
                            .with("view", view)
                            .with("form", form);
                    return form.isRefused() ? page.refused() : page;
                })
                .orElse(Problem.NOT_FOUND);
    }

    /// One order to a channel. It is in force when this answers.
    @PostMapping(PATH + "/{id}")
    Answer order(@PathVariable String id, @RequestParam Map<String, String> typed, HttpServletRequest request) {
        var reader = faces.attendants().present();
        if (reader.isEmpty()) return Problem.FORBIDDEN;
        if (!ChannelId.isId(id)) return Problem.NOT_FOUND;
        var what = typed.getOrDefault("do", "");
        if (state(what).isPresent() && !Attendants.orders(reader.get())) return Problem.FORBIDDEN;
        var order = carried(reader.get(), new ChannelId(id), what, typed);
        if (order.isEmpty()) return Problem.BAD_REQUEST;
        return switch (order.get()) {
            case DONE, UNCHANGED -> new SeeOther(PATH + "/" + id);
            case NO_SUCH_CHANNEL -> Problem.NOT_FOUND;
            case FINAL, WITHOUT_REASON, NOT_A_MOMENT, SAME_PERSON ->
                page(reader.get(), id, refused(typed, what, order.get(), request), request);
        };
    }

    private Kept refused(Map<String, String> typed, String what, Order order, HttpServletRequest request) {
        var words = Words.of("gateway", languages.of(request));
        var field = switch (order) {
            case WITHOUT_REASON -> what.equals("declare") ? "key" : "why";
            case NOT_A_MOMENT -> "since";
            default -> "act";
        };
        return Kept.of(typed).refusing(field, words.say("order." + order.name()));
    }

    private Optional<Order> carried(Officer officer, ChannelId id, String what, Map<String, String> typed) {
        var now = clock.instant();
        var to = state(what);
        if (to.isPresent()) return Optional.of(move(officer, id, to.get(), typed.getOrDefault("why", ""), now));
        return switch (what) {
            case "declare" -> Optional.of(declare(officer, id, typed, now));
            case "confirm" -> Optional.of(store.write(db -> wardens.confirm(db, officer.id(), id, now)));
            case "withdraw" -> Optional.of(store.write(db -> wardens.withdraw(db, officer.id(), id)));
            default -> Optional.empty();
        };
    }

    private Order move(Officer officer, ChannelId id, ChannelState to, String why, Instant now) {
        var order = store.write(db -> wardens.move(db, officer.id(), id, to, why, now));
        if (order == Order.DONE) moved(id, to);
        return order;
    }

    private void moved(ChannelId id, ChannelState to) {
        if (to == ChannelState.OPEN) faces.books().ifAvailable(book -> book.reopened(id));
        else courier.cut(id);
    }

    /// The moment is the node's own, as the page shows times.
    private Order declare(Officer officer, ChannelId id, Map<String, String> typed, Instant now) {
        try {
            var since = LocalDateTime.parse(typed.getOrDefault("since", ""))
                    .atZone(faces.zone())
                    .toInstant();
            return store.write(db -> wardens.declare(db, officer.id(), id, since, typed.getOrDefault("key", ""), now));
        } catch (DateTimeException e) {
            return Order.NOT_A_MOMENT;
        }
    }

    private static Optional<ChannelState> state(String what) {
        return switch (what) {
            case "resume" -> Optional.of(ChannelState.OPEN);
            case "pause" -> Optional.of(ChannelState.PAUSED);
            case "suspend" -> Optional.of(ChannelState.SUSPENDED);
            case "revoke" -> Optional.of(ChannelState.REVOKED);
            default -> Optional.empty();
        };
    }

    @GetMapping(KEYS)
    Answer keys(HttpServletRequest request) {
        return faces.attendants()
                .present()
                .map(reader -> keys(reader, Kept.EMPTY, request))
                .orElse(Problem.FORBIDDEN);
    }

    private Answer keys(Officer reader, Kept form, HttpServletRequest request) {
        var language = languages.of(request).tag();
        var page = Page.of(Section.PARTNERS, "gateway/keys")
                .with("keys", store.read(db -> faces.keys(db, card, reader, language, clock.instant())))
                .with("form", form);
        return form.isRefused() ? page.refused() : page;
    }

    /// Makes the next certificate, or the next signing keys. Partners hear of the first with our card, of the others
    /// by letter.
    @PostMapping(KEYS)
    Answer turn(@RequestParam Map<String, String> typed, HttpServletRequest request) {
        var officer = faces.attendants().administrator();
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        return switch (typed.getOrDefault("do", "")) {
            case "prepare" -> prepare(officer.get());
            case "succeed" -> succeed(officer.get(), typed, request);
            default -> Problem.BAD_REQUEST;
        };
    }

    private Answer prepare(Officer officer) {
        if (keys.prepare(clock.instant())) {
            card.renew();
            store.write(db ->
                    audit.append(db, Leaf.of(officer.id(), Action.KEY, "next certificate of the partners' door made")));
        }
        return new SeeOther(KEYS);
    }

    private Answer succeed(Officer officer, Map<String, String> typed, HttpServletRequest request) {
        var why = typed.getOrDefault("why", "");
        var now = clock.instant();
        var order = store.write(db -> KeyOrder.USUAL.give(db, audit, keys, officer.id(), why, now));
        if (order != Order.WITHOUT_REASON) return new SeeOther(KEYS);
        var words = Words.of("gateway", languages.of(request));
        return keys(officer, Kept.of(typed).refusing("why", words.say("order." + order.name())), request);
    }
}
