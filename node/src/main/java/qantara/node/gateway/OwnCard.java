package qantara.node.gateway;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import qantara.node.premises.Premises;

/// This service's own card, signed anew when its prekeys or its certificate change, at most once a day by itself.
public final class OwnCard {
    private final NodeKeys keys;
    private final Premises premises;
    private final PartnerAddress address;
    private final InstantSource clock;
    private volatile Optional<byte[]> signed = Optional.empty();

    OwnCard(NodeKeys keys, Premises premises, PartnerAddress address, InstantSource clock) {
        this.keys = keys;
        this.premises = premises;
        this.address = address;
        this.clock = clock;
    }

    /// The card of a node whose door partners reach where it listens.
    ///
    /// @throws IllegalArgumentException when the place of the partners' door is none to give to a partner
    public static OwnCard of(NodeKeys keys, Premises premises, InstantSource clock) {
        var host = premises.partners().host();
        var bare = host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        var address =
                new PartnerAddress("https://" + bare + ":" + premises.partners().port());
        return new OwnCard(keys, premises, address, clock);
    }

    /// The same card for partners that reach the door at another address.
    public OwnCard reachedAt(PartnerAddress other) {
        return new OwnCard(keys, premises, other, clock);
    }

    /// The card as it goes over the line.
    byte[] bytes() {
        return signed.orElseGet(this::renew);
    }

    /// The card as a text file.
    public String text() {
        return CardForm.text(bytes());
    }

    /// Signs it anew.
    byte[] renew() {
        var fresh = CardForm.sign(card(clock.instant()), keys.service());
        signed = Optional.of(fresh);
        return fresh;
    }

    private PartnerCard card(Instant now) {
        return new PartnerCard(
                keys.service().signet(),
                premises.names(),
                premises.zone(),
                premises.languages(),
                address,
                keys.tls().fingerprint(),
                keys.nextTls().map(TlsIdentity::fingerprint),
                keys.published(now),
                now);
    }
}
