package qantara.node.gateway;

import qantara.exchange.Prekeys;
import qantara.node.store.Store;
import qantara.seal.KeyRing;

/// What a node that does not run knows of its own keys and its partners'.
///
/// @param ring opens and checks what came
/// @param prekeys seals what goes
public record PartnerKeys(KeyRing ring, Prekeys prekeys) {
    public static PartnerKeys of(Store store, NodeKeys keys) {
        var ring = new PartnerRing(store, new Channels(), keys);
        return new PartnerKeys(ring, ring);
    }
}
