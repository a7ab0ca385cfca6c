package qantara.node.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.access.Officer;
import qantara.node.chancery.ChannelHealth;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.Section;
import qantara.node.shell.TodayItem;
import qantara.node.shell.TodaySource;
import qantara.node.shell.Tone;
import qantara.node.shell.Viewer;
import qantara.node.shell.Words;
import qantara.node.store.Store;

/// What of the channels needs a hand today: a partner that contradicts itself or is silent, letters that do not go,
/// keys and agreements that end, a proposal that waits for a second officer.
final class ChannelToday implements TodaySource {
    /// A partner that was not heard of for so long is silent.
    static final Duration SILENT = Duration.ofHours(24);
    /// Letters that wait for so long do not simply wait for the next try.
    static final Duration HELD_UP = Duration.ofHours(1);
    /// An agreement that ends within this time is to be renewed.
    static final Duration AGREEMENT_WARNS = Duration.ofDays(30);

    private final Store store;
    private final ChannelFaces faces;
    private final InstantSource clock;

    ChannelToday(Store store, ChannelFaces faces, InstantSource clock) {
        this.store = store;
        this.faces = faces;
        this.clock = clock;
    }

    @Override
    public List<TodayItem> items(Viewer viewer, ReaderTime time) {
        var reader = faces.attendants().present();
        if (!viewer.sees(Section.PARTNERS) || reader.isEmpty()) return List.of();
        var language = time.language().tag();
        var now = clock.instant();
        return store.read(db -> {
            var items = new ArrayList<TodayItem>();
            faces.proposed(db, reader.get(), language).stream()
                    .filter(EnrolmentLine::mine)
                    .forEach(one -> items.add(proposed(one, time)));
            for (var line : faces.lines(db, language, now)) {
                var proofs = faces.proofs(db, line.channel().id());
                new Look(line, proofs, now, time, words(time)).items(items);
            }
            ownKeys(reader.get(), now, time).ifPresent(items::add);
            items.addAll(untaken(db, reader.get(), time));
            return items.stream().limit(MOST_ITEMS).toList();
        });
    }

    private static Words words(ReaderTime time) {
        return Words.of("gateway", time.language());
    }

    private static TodayItem proposed(EnrolmentLine line, ReaderTime time) {
        var words = words(time);
        return new TodayItem.Notice(
                Tone.SOON,
                "fingerprint",
                words.say("today.compare", "partner", line.name()),
                words.say(
                        "today.compare.note",
                        "count",
                        line.enrolment().comparisons().size()),
                Optional.of(line.href()));
    }

    /// The next certificate makes itself thirty days before the end; one that is missing later is a fault.
    private Optional<TodayItem> ownKeys(Officer reader, Instant now, ReaderTime time) {
        var until = faces.keys().tlsExpires();
        if (!Attendants.orders(reader) || until.isAfter(now.plus(ChannelHealth.KEY_WARNS))) return Optional.empty();
        var words = words(time);
        return Optional.of(new TodayItem.Notice(
                faces.keys().nextTls().isPresent() ? Tone.NOTE : Tone.LATE,
                "key-round",
                words.say("today.own.key"),
                words.say("today.until", "moment", time.zoned(until)),
                Optional.of(ChannelPages.KEYS)));
    }

    /// Partners whose nodes did not take our next signing keys.
    private List<TodayItem> untaken(JdbcClient db, Officer reader, ReaderTime time) {
        if (!Attendants.orders(reader)) return List.of();
        return faces.refusing(db, time.language().tag()).stream()
                .<TodayItem>map(partner -> new TodayItem.Notice(
                        Tone.LATE,
                        "fingerprint",
                        words(time).say("today.own.keys.refused", "partner", partner),
                        words(time).say("keys.fate.REFUSED"),
                        Optional.of(ChannelPages.KEYS)))
                .toList();
    }

    /// One channel looked at, for one reader.
    ///
    /// @param proofs how often its partner contradicted itself
    private record Look(ChannelLine line, int proofs, Instant now, ReaderTime time, Words words) {
        void items(List<TodayItem> items) {
            if (line.channel().state() == ChannelState.REVOKED) return;
            Stream.of(contradiction(), standing(), silent(), queue(), clock(), keys(), agreement())
                    .flatMap(Optional::stream)
                    .forEach(items::add);
        }

        private ChannelHealth.Health health() {
            return line.health();
        }

        private Optional<TodayItem> contradiction() {
            return proofs == 0
                    ? Optional.empty()
                    : notice(Tone.LATE, "ban", "today.proof", words.say("today.proof.note", "count", proofs));
        }

        private Optional<TodayItem> standing() {
            var standing = health().standing();
            return standing == ChannelHealth.Standing.OPEN
                    ? Optional.empty()
                    : notice(
                            standing == ChannelHealth.Standing.PAUSED ? Tone.SOON : Tone.LATE,
                            "ban",
                            "today.standing." + standing.name(),
                            words.say("today.waiting", "count", health().waiting()));
        }

        private Optional<TodayItem> silent() {
            return health().lastContact()
                    .filter(last -> last.isBefore(now.minus(SILENT)))
                    .flatMap(last -> notice(
                            Tone.LATE,
                            "wifi-off",
                            "today.silent",
                            words.say("today.since", "moment", time.zoned(last))));
        }

        private Optional<TodayItem> queue() {
            return health().oldest()
                    .filter(oldest -> oldest.isBefore(now.minus(HELD_UP)))
                    .flatMap(oldest -> notice(
                            Tone.SOON,
                            "hourglass",
                            "today.queue",
                            words.say(
                                    "today.queue.note",
                                    Map.of(
                                            "count",
                                            health().waiting(),
                                            "length",
                                            time.length(Duration.between(oldest, now))))));
        }

        private Optional<TodayItem> clock() {
            return health().apart().compareTo(ChannelHealth.CLOCK_FLAGS) > 0
                    ? notice(
                            Tone.LATE,
                            "clock",
                            "today.clock",
                            words.say("today.clock.note", "length", time.length(health().apart())))
                    : Optional.empty();
        }

        private Optional<TodayItem> keys() {
            return health().prekeysUntil()
                    .filter(until -> until.isBefore(now.plus(ChannelHealth.PREKEYS_WARN)))
                    .or(() -> health().certificateUntil()
                            .filter(until -> until.isBefore(now.plus(ChannelHealth.KEY_WARNS)))
                            .filter(_ -> line.channel().next().isEmpty()))
                    .flatMap(until -> notice(
                            Tone.SOON,
                            "key-round",
                            "today.key",
                            words.say("today.until", "moment", time.zoned(until))));
        }

        private Optional<TodayItem> agreement() {
            return line.agreement()
                    .flatMap(one -> one.until())
                    .filter(last -> last.isBefore(time.dateOf(now.plus(AGREEMENT_WARNS))))
                    .flatMap(last -> notice(
                            Tone.SOON,
                            "handshake",
                            "today.agreement",
                            words.say("today.until", "moment", time.date(last))));
        }

        private Optional<TodayItem> notice(Tone tone, String icon, String title, String note) {
            return Optional.of(new TodayItem.Notice(
                    tone, icon, words.say(title, "partner", line.name()), note, Optional.of(line.href())));
        }
    }
}
