package qantara.seal;

import java.time.Instant;
import java.util.Optional;
import qantara.seal.Opening.Opened;
import qantara.seal.Opening.Refused;

/// Opens what comes for one service. Cheap checks come first, so that little work is done for a stranger.
public final class Opener {
    private final ServiceCode self;
    private final KeyRing ring;

    public Opener(ServiceCode self, KeyRing ring) {
        this.self = self;
        this.ring = ring;
    }

    /// Answers for whatever bytes there are; never throws on their account.
    ///
    /// @param now by this service's clock; it only says whether a prekey is stale
    public Opening open(byte[] bytes, Instant now) {
        Envelope envelope;
        try {
            envelope = Envelope.read(bytes);
        } catch (Malformed e) {
            return NonDelivery.unproven(bytes)
                    .map(record -> givenUp(record, bytes))
                    .orElseGet(() -> refused(OpeningRefusal.of(e.fault()), bytes));
        }
        var reason = outside(envelope.outer().lane());
        return reason.isPresent() ? refused(reason.get(), envelope) : unseal(envelope, now);
    }

    private Opening givenUp(NonDelivery claimed, byte[] bytes) {
        var reason = outside(claimed.lane());
        if (reason.isPresent()) return refused(reason.get(), bytes);
        try {
            return new Opening.GivenUp(NonDelivery.verify(bytes, ring), bytes);
        } catch (Malformed e) {
            return refused(OpeningRefusal.UNKNOWN_KEY, bytes);
        }
    }

    private Optional<OpeningRefusal> outside(Lane lane) {
        var partner = ring.partner(lane.channel());
        if (partner.isEmpty()) return Optional.of(OpeningRefusal.UNKNOWN_CHANNEL);
        if (lane.from().equals(self)) return Optional.of(OpeningRefusal.REFLECTED);
        if (!lane.to().equals(self)) return Optional.of(OpeningRefusal.WRONG_RECIPIENT);
        if (!lane.from().equals(partner.get())) return Optional.of(OpeningRefusal.WRONG_SENDER);
        return Optional.empty();
    }

    private Opening unseal(Envelope envelope, Instant now) {
        var outer = envelope.outer();
        var pair = ring.prekey(outer.prekey());
        if (pair.isEmpty() || pair.get().prekey().epoch() != outer.epoch())
            return refused(OpeningRefusal.UNKNOWN_EPOCH, envelope);
        if (!pair.get().opensAt(now)) return refused(OpeningRefusal.STALE_EPOCH, envelope);
        var content = envelope.unseal(pair.get());
        return content.isEmpty() ? refused(OpeningRefusal.NOT_DECRYPTED, envelope) : read(content.get(), envelope);
    }

    private Opening read(byte[] content, Envelope envelope) {
        try {
            var parts = SignedLetter.Parts.read(content);
            var fields = Fields.read(parts.signed().payload(), SignedLetter.HEADER);
            var reason = unbelieved(parts, LetterForm.head(fields), envelope.outer());
            if (reason.isPresent()) return refused(reason.get(), envelope);
            var letter = LetterForm.letter(fields, parts.body());
            var signed = new SignedLetter(letter, Digest.of(parts.signed().payload()), content);
            return envelope.outer().fits(letter, content.length)
                    ? new Opened(letter, signed, envelope)
                    : refused(OpeningRefusal.HEADER_DIFFERS, envelope);
        } catch (Malformed e) {
            return refused(OpeningRefusal.of(e.fault()), envelope);
        }
    }

    private Optional<OpeningRefusal> unbelieved(SignedLetter.Parts parts, LetterForm.Head head, Outer outer) {
        if (!head.demandsBoth()) return Optional.of(OpeningRefusal.SIGNATURE_MISSING);
        var signet = ring.signet(outer.lane().from(), parts.signed().key(), head.created());
        if (signet.isEmpty() || !head.key().equals(parts.signed().key()))
            return Optional.of(OpeningRefusal.UNKNOWN_KEY);
        return switch (parts.signed().check(signet.get())) {
            case ED25519_BAD -> Optional.of(OpeningRefusal.ED25519_BAD);
            case ML_DSA_65_BAD -> Optional.of(OpeningRefusal.ML_DSA_65_BAD);
            case GOOD ->
                head.body().equals(Digest.of(parts.body()))
                        ? Optional.empty()
                        : Optional.of(OpeningRefusal.BODY_DIFFERS);
        };
    }

    private static Refused refused(OpeningRefusal reason, Envelope envelope) {
        return new Refused(reason, envelope.digest(), Optional.of(envelope.outer()));
    }

    private static Refused refused(OpeningRefusal reason, byte[] bytes) {
        return new Refused(reason, Digest.of(bytes), Optional.empty());
    }
}
