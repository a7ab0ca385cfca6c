package qantara.node.correspondence;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import qantara.exchange.Arrival;
import qantara.exchange.Incarnation;
import qantara.exchange.Outbox;
import qantara.exchange.Outgoing;
import qantara.exchange.Recovery;
import qantara.exchange.Settlement;
import qantara.handling.OfficerId;
import qantara.handling.Rules;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.node.attachments.Shelves;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.node.chancery.Chancery;
import qantara.node.correspondence.BundleReader.Look;
import qantara.node.correspondence.MediaBundle.Flaw;
import qantara.node.gateway.Channel;
import qantara.node.gateway.Channels;
import qantara.node.gateway.NodeKeys;
import qantara.node.gateway.PartnerKeys;
import qantara.node.premises.Premises;
import qantara.node.premises.PremisesFile;
import qantara.node.store.Store;
import qantara.seal.ChannelId;
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.Malformed;
import qantara.seal.Opener;
import qantara.seal.Sealer;
import qantara.seal.ServiceCode;
import qantara.seal.SignedLetter;

/// Writes letters to a file that is carried by hand, and takes in what a partner's hand brought: by the very road that
/// letters take from the door. A letter that comes by both is kept once and gets one receipt.
public final class MediaDesk implements AutoCloseable {
    private final Desk desk;
    private final Letters letters;
    private final LetterTray tray;
    private final BundleShelf shelf;
    private final PartnerKeys keys;
    private final Journal journal;

    MediaDesk(Desk desk, Letters letters, LetterTray tray, BundleShelf shelf, PartnerKeys keys, Journal journal) {
        this.desk = desk;
        this.letters = letters;
        this.tray = tray;
        this.shelf = shelf;
        this.keys = keys;
        this.journal = journal;
    }

    /// Closes the journal; the store is its caller's.
    @Override
    public void close() {
        journal.close();
    }

    /// The desk of a node that does not run.
    ///
    /// @param random cryptographically strong
    public static MediaDesk in(
            Store store, AuditLog audit, Premises premises, NodeKeys node, Clock clock, SecureRandom random) {
        var keys = PartnerKeys.of(store, node);
        var here = new Service(premises.service());
        var desk = new Desk(store, Chancery.inSql(), audit, new Rules(here), here, premises.zone(), clock);
        var journal = Journal.open(PremisesFile.journal(premises.folder()), store, random);
        store.beforeCommit(journal::sync);
        var cabinet = new ExchangeCabinet(store, journal::append, journal::isOpen, new Progressing(keys.ring())::moved);
        var sealer = new Sealer(node::service);
        var outbox = new Outbox(sealer, keys.ring(), keys.prekeys(), Incarnation.fresh(random), random);
        var opener = new Opener(new ServiceCode(premises.service()), keys.ring());
        var letters = new Letters(cabinet, outbox, opener, node.service(), random);
        var shelves = Shelves.in(premises.folder(), store, clock, random);
        var recovered =
                new Recovered(desk, letters, new Recovery(keys.ring()), new DayBook(node.service(), keys.ring()));
        journal.handOver(recovered::replay);
        var tray = new LetterTray(desk, letters, recovered, new Arrivals(shelves.partners(), random), lane -> {});
        return new MediaDesk(desk, letters, tray, new BundleShelf(shelves), keys, journal);
    }

    /// Which letters are written.
    ///
    /// @param since kept at that moment or later
    /// @param until kept before that moment
    /// @param all those that the partner has already, too
    public record Range(Instant since, Instant until, boolean all) {
        public static final Range WAITING = new Range(Instant.EPOCH, Instant.ofEpochSecond(253_402_300_799L), false);
    }

    /// Writes the letters of a channel, the oldest first and at most 4,000, with their attachments.
    public MediaBundle export(OfficerId officer, ChannelId id, Range range, Path file) throws IOException {
        var channel = desk.store()
                .read(db -> new Channels().find(db, id))
                .filter(one -> one.state().sendsLetters());
        if (channel.isEmpty()) return new MediaBundle.Refused(Flaw.FOREIGN_CHANNEL);
        var lane = lane(channel.get());
        var prekey = keys.prekeys().current(lane.to(), desk.now());
        if (prekey.isEmpty()) return new MediaBundle.Refused(Flaw.NO_PREKEY);
        var envelopes = new LinkedHashMap<Outgoing, byte[]>();
        for (var one : chosen(lane, range))
            envelopes.put(
                    one,
                    new Sealer(letters.keys().get())
                            .seal(read(one.signed()), prekey.get())
                            .bytes());
        return envelopes.isEmpty() ? new MediaBundle.Nothing() : export(officer, lane, envelopes, file);
    }

    private Lane lane(Channel channel) {
        return new Lane(channel.id(), new ServiceCode(desk.here().code()), channel.service());
    }

    private List<Outgoing> chosen(Lane lane, Range range) {
        return desk.store()
                .read(db -> new OutgoingRows(db)
                        .between(lane, range.since(), range.until(), range.all(), BundleList.MOST_LETTERS));
    }

    private static SignedLetter read(byte[] signed) {
        try {
            return SignedLetter.read(signed);
        } catch (Malformed e) {
            throw new IllegalStateException("the cabinet changed what it kept", e);
        }
    }

    private MediaBundle export(OfficerId officer, Lane lane, Map<Outgoing, byte[]> envelopes, Path file)
            throws IOException {
        var files = new ArrayList<BundleList.File>();
        for (var one : envelopes.keySet()) files.addAll(shelf.files(desk.store(), one.id()));
        if (files.size() > BundleList.MOST_FILES) return new MediaBundle.Refused(Flaw.NO_SPACE);
        var digests = envelopes.values().stream().map(Digest::of).toList();
        var list = new BundleList(lane, desk.now(), files, digests, List.of());
        try (var bundle = new BundleWriter(file, list.sign(letters.keys().get()))) {
            for (var one : files) write(bundle, one);
            var number = 0;
            for (var envelope : envelopes.values())
                bundle.entry(BundleWriter.numbered(BundleWriter.LETTER, ++number), envelope);
        }
        note(Leaf.of(officer, Action.DISCLOSE, "media bundle of " + envelopes.size() + " letters"), lane.to());
        return new MediaBundle.Written(envelopes.size(), files.size(), 0);
    }

    private void write(BundleWriter bundle, BundleList.File one) throws IOException {
        try (var sealed = shelf.own(one.digest())) {
            bundle.entry(BundleWriter.FILE + one.digest(), sealed);
        }
    }

    private void note(Leaf leaf, ServiceCode partner) {
        desk.store().write(db -> desk.audit().append(db, leaf.to(new Service(partner.value()))));
    }

    /// Takes in a bundle, letters and receipts alike, and writes what is to be carried back to `answers`: the receipts.
    public MediaBundle take(OfficerId officer, Path file, Path answers) throws IOException {
        var reader = new BundleReader(keys.ring(), new ServiceCode(desk.here().code()));
        return switch (reader.look(file)) {
            case Look.Spoilt(var flaw) -> new MediaBundle.Refused(flaw);
            case Look.Sound(var list) -> take(officer, reader, file, list, answers);
        };
    }

    private MediaBundle take(OfficerId officer, BundleReader reader, Path file, BundleList list, Path answers)
            throws IOException {
        var channel =
                desk.store().read(db -> new Channels().find(db, list.lane().channel()));
        if (channel.filter(one -> one.state().takesLetters()).isEmpty()
                && !list.letters().isEmpty()) return new MediaBundle.Refused(Flaw.CHANNEL_SUSPENDED);
        if (!list.letters().isEmpty() && Files.exists(answers)) return new MediaBundle.Refused(Flaw.NOT_WRITABLE);
        var taking = new Taking(list.lane());
        reader.walk(file, list, taking);
        if (taking.noSpace) return new MediaBundle.Refused(Flaw.NO_SPACE);
        note(
                Leaf.of(
                        officer,
                        Action.COLLECT,
                        "media bundle of " + list.letters().size() + " letters"),
                list.lane().from());
        if (!taking.receipts.isEmpty()) answer(list.lane().back(), List.copyOf(taking.receipts.values()), answers);
        return new MediaBundle.Taken(
                taking.fresh, taking.known, taking.refused, taking.settled, !taking.receipts.isEmpty());
    }

    private void answer(Lane back, List<byte[]> receipts, Path answers) throws IOException {
        var list = new BundleList(
                back,
                desk.now(),
                List.of(),
                List.of(),
                receipts.stream().map(Digest::of).toList());
        try (var bundle = new BundleWriter(answers, list.sign(letters.keys().get()))) {
            var number = 0;
            for (var receipt : receipts) bundle.entry(BundleWriter.numbered(BundleWriter.RECEIPT, ++number), receipt);
        }
    }

    /// What is done with each part of a bundle.
    private final class Taking implements BundleReader.Parts {
        private final Lane lane;
        private final Map<Digest, byte[]> receipts = new LinkedHashMap<>();
        private boolean noSpace;
        private int fresh;
        private int known;
        private int refused;
        private int settled;

        Taking(Lane lane) {
            this.lane = lane;
        }

        @Override
        public void file(BundleList.File file, InputStream ciphertext) throws IOException {
            if (!noSpace) noSpace = !shelf.take(lane.channel(), file, ciphertext);
        }

        @Override
        public void letter(byte[] envelope) {
            if (noSpace) return;
            switch (tray.take(envelope)) {
                case Arrival.Accepted(var letter, var receipt) -> {
                    fresh++;
                    keep(Optional.of(receipt));
                }
                case Arrival.AlreadyHave(var receipt) -> {
                    known++;
                    keep(Optional.of(receipt));
                }
                case Arrival.Declined(var letter, var code, var receipt) -> refuse(Optional.of(receipt));
                case Arrival.Conflict(var code, var receipt) -> refuse(Optional.of(receipt));
                case Arrival.Unopened(var reason, var receipt) -> refuse(receipt);
                case Arrival.TooEarly t -> refuse(Optional.empty());
                case Arrival.Incomplete i -> refuse(Optional.empty());
            }
        }

        private void refuse(Optional<byte[]> receipt) {
            refused++;
            keep(receipt);
        }

        private void keep(Optional<byte[]> receipt) {
            receipt.ifPresent(bytes -> receipts.put(Digest.of(bytes), bytes));
        }

        @Override
        public void receipt(byte[] receipt) {
            if (tray.settle(lane.back(), receipt) instanceof Settlement.Settled) settled++;
        }
    }
}
