package qantara.node.gateway;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import qantara.exchange.Carriage;
import qantara.exchange.Counterpart;
import qantara.exchange.Post;
import qantara.node.store.Store;
import qantara.seal.ChannelId;
import qantara.seal.Envelope;
import qantara.seal.Lane;
import qantara.seal.Malformed;
import qantara.seal.NonDelivery;
import qantara.seal.Receipts;

/// Carries envelopes and receipts to partners' doors, and notes how each was reached.
///
/// The channel's row is asked before each journey, and by the handshake, so that a channel that was suspended a moment
/// ago carries nothing, and a certificate that is no longer the partner's is not spoken to.
public final class Courier implements Post, Counterpart, AutoCloseable {
    /// The partner does not have all that belongs to a letter: it is carried when the attachments are there.
    public static final String ATTACHMENTS_MISSING = "ATTACHMENTS_MISSING";

    private final Store store;
    private final Channels channels;
    private final Contacts contacts;
    private final Passages passages;
    private final PartnerTls tls;
    private final InstantSource clock;
    private final Map<ChannelId, PartnerLine> lines = new ConcurrentHashMap<>();

    Courier(Store store, Channels channels, Contacts contacts, Passages passages, PartnerTls tls, InstantSource clock) {
        this.store = store;
        this.channels = channels;
        this.contacts = contacts;
        this.passages = passages;
        this.tls = tls;
        this.clock = clock;
    }

    @Override
    public Carriage carry(Lane lane, byte[] envelope) {
        var channel = find(lane.channel());
        if (channel.isEmpty()) return new Carriage.Unreachable("NO_CHANNEL");
        var barrier = store.read(db -> passages.outward(db, channel.get(), clock.instant()));
        if (barrier.isPresent()) return new Carriage.Unreachable(barrier.get().name());
        return bring(channel.get(), route(envelope), envelope);
    }

    /// Cuts what is under way on a channel, now that it was stopped: a letter half across is carried again later.
    void cut(ChannelId id) {
        Optional.ofNullable(lines.remove(id)).ifPresent(PartnerLine::close);
    }

    /// All at once, so that one receipt serves them; but while it is not known whether the partner's door is open, one
    /// goes first.
    @Override
    public CompletionStage<List<Carriage>> carryAll(Lane lane, List<byte[]> envelopes) {
        var channel = find(lane.channel()).filter(found -> found.state().sendsLetters());
        if (channel.isEmpty()) return CompletableFuture.completedFuture(List.of(carry(lane, envelopes.getFirst())));
        if (isUp(lane.channel())) return bringAll(channel.get(), envelopes);
        return bringAll(channel.get(), envelopes.subList(0, 1))
                .thenCompose(first -> first.getFirst() instanceof Carriage.Carried && envelopes.size() > 1
                        ? bringAll(channel.get(), envelopes.subList(1, envelopes.size()))
                                .thenApply(rest -> Stream.concat(first.stream(), rest.stream())
                                        .toList())
                        : CompletableFuture.completedFuture(first));
    }

    private boolean isUp(ChannelId channel) {
        var contact = contacts.of(channel);
        return contact.reached().isPresent() && contact.failures() == 0;
    }

    private CompletableFuture<List<Carriage>> bringAll(Channel channel, List<byte[]> envelopes) {
        var places = envelopes.stream()
                .map(envelope -> channel.address().of(channel.id() + "/" + route(envelope)))
                .toList();
        var answers = line(channel).putAll(places, envelopes).stream()
                .map(asked ->
                        asked.handle((heard, fault) -> fault == null ? brought(channel, heard) : lost(channel, fault)))
                .toList();
        return CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new))
                .thenApply(_ -> answers.stream().map(CompletableFuture::join).toList());
    }

    private Carriage brought(Channel channel, Heard heard) {
        contacts.heard(channel.id(), heard.date(), clock.instant());
        var carriage = carriage(heard);
        if (carriage instanceof Carriage.Turned(var code)) contacts.turned(channel.id(), code, clock.instant());
        return carriage;
    }

    private Carriage lost(Channel channel, Throwable fault) {
        contacts.failed(channel.id(), why(fault), clock.instant());
        return new Carriage.Unreachable(why(fault));
    }

    /// Asks the partner what it has of a lane of ours.
    @Override
    public Optional<byte[]> ask(Lane lane, byte[] question) {
        return find(lane.channel())
                .filter(channel -> channel.state().sendsLetters())
                .flatMap(channel -> compared(channel, question))
                .filter(heard -> heard.status() == 200)
                .map(Heard::body);
    }

    private Optional<Heard> compared(Channel channel, byte[] question) {
        try {
            var heard = line(channel).post(channel.address().of(channel.id() + "/comparison"), question);
            contacts.heard(channel.id(), heard.date(), clock.instant());
            return Optional.of(heard);
        } catch (IOException e) {
            contacts.failed(channel.id(), why(e), clock.instant());
            return Optional.empty();
        }
    }

    /// Brings later receipts to the service that sent the letters they speak of. They travel on suspended channels too.
    ///
    /// @param receipt one receipt's bytes
    public Carriage carryReceipt(ChannelId id, byte[] receipt) {
        return find(id).filter(channel -> channel.state().keepsTouch())
                .map(channel -> bring(channel, "receipts", receipt))
                .orElse(new Carriage.Unreachable("NO_CHANNEL"));
    }

    /// Greets the partner's door, to know how it does.
    ///
    /// @return whether it answered
    boolean greet(Channel channel) {
        return ask(channel, "hello").isPresent();
    }

    /// The partner's present card, as its door gives it out.
    Optional<CardReading> card(Channel channel) {
        return ask(channel, "prekeys").map(heard -> CardForm.read(heard.body()));
    }

    private Optional<Heard> ask(Channel channel, String what) {
        try {
            var heard = line(channel).get(channel.address().of(channel.id() + "/" + what));
            contacts.heard(channel.id(), heard.date(), clock.instant());
            return Optional.of(heard).filter(answer -> answer.status() == 200);
        } catch (IOException e) {
            contacts.failed(channel.id(), why(e), clock.instant());
            return Optional.empty();
        }
    }

    private Carriage bring(Channel channel, String where, byte[] what) {
        try {
            var heard = line(channel).put(channel.address().of(channel.id() + "/" + where), what);
            return brought(channel, heard);
        } catch (IOException e) {
            return lost(channel, e);
        }
    }

    /// A receipt comes with 200, or with 409 when it states a contradiction.
    private static Carriage carriage(Heard heard) {
        var code = Problem.code(heard.body());
        return switch (heard.status()) {
            case 200, 409 ->
                heard.body().length > Receipts.LONGEST || code.isPresent()
                        ? new Carriage.Unreachable("NO_RECEIPT")
                        : new Carriage.Carried(heard.body());
            case 503 -> new Carriage.Unreachable("BUSY");
            default -> new Carriage.Turned(code.orElse("HTTP_" + heard.status()));
        };
    }

    private static String route(byte[] envelope) {
        try {
            var outer = Envelope.read(envelope).outer();
            return place(outer.incarnation(), outer.seq());
        } catch (Malformed e) {
            return NonDelivery.unproven(envelope)
                    .map(record -> place(record.incarnation(), record.seq()))
                    .orElseThrow(() -> new IllegalArgumentException("not an envelope", e));
        }
    }

    private static String place(long incarnation, long seq) {
        return "%016x/%d".formatted(incarnation, seq);
    }

    private static String why(Throwable fault) {
        for (Throwable f = fault; f != null; f = f.getCause()) {
            if (f instanceof HttpTimeoutException || f instanceof TimeoutException) return "TIMEOUT";
            if (f instanceof SSLException) return "TLS";
            if (f instanceof ConnectException) return "CONNECT";
        }
        return "CUT";
    }

    /// One question to a partner's door by a channel that carries letters; why it got no answer, when it got none.
    ///
    /// @param where below the channel's address
    Passage ask(ChannelId id, String where, Question question) {
        var channel = find(id);
        if (channel.isEmpty()) return new Passage.Unreached("NO_CHANNEL");
        if (!channel.get().state().sendsLetters())
            return new Passage.Unreached(channel.get().state().name());
        try {
            var heard =
                    question.put(line(channel.get()), channel.get().address().of(id + "/" + where));
            contacts.heard(id, heard.date(), clock.instant());
            return Passage.of(heard);
        } catch (IOException e) {
            contacts.failed(id, why(e), clock.instant());
            return new Passage.Unreached(why(e));
        }
    }

    /// Something asked over a line.
    interface Question {
        Heard put(PartnerLine line, URI where) throws IOException;
    }

    private Optional<Channel> find(ChannelId id) {
        return store.read(db -> channels.find(db, id));
    }

    private PartnerLine line(Channel channel) {
        return lines.computeIfAbsent(
                channel.id(),
                id -> new PartnerLine(
                        tls,
                        shown -> find(id).filter(found -> found.state().keepsTouch())
                                .filter(found -> found.isShownBy(shown))
                                .isPresent()));
    }

    /// Ends every journey under way; what they carried is carried again later.
    @Override
    public void close() {
        lines.values().forEach(PartnerLine::close);
    }
}
