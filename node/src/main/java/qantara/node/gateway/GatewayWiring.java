package qantara.node.gateway;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import qantara.node.audit.AuditLog;
import qantara.node.chancery.ChannelHealth;
import qantara.node.premises.Premises;
import qantara.node.store.Store;

/// Puts the gateway together.
@Configuration(proxyBeanMethods = false)
class GatewayWiring {
    @Bean
    NodeKeys nodeKeys(Premises premises, Clock clock, SecureRandom random) {
        var keys = NodeKeys.read(premises, random);
        keys.turn(clock.instant());
        return keys;
    }

    @Bean
    Channels channels() {
        return new Channels();
    }

    @Bean
    Contacts contacts(Store store) {
        return new Contacts(store);
    }

    @Bean
    PartnerRing partnerRing(Store store, Channels channels, NodeKeys keys) {
        return new PartnerRing(store, channels, keys);
    }

    @Bean
    ChannelHealth channelHealth(Contacts contacts) {
        return new ContactHealth(contacts);
    }

    @Bean
    PartnerTls partnerTls(NodeKeys keys, Clock clock, SecureRandom random) {
        return new PartnerTls(keys::tls, clock, random);
    }

    @Bean
    OwnCard ownCard(NodeKeys keys, Premises premises, Clock clock) {
        return OwnCard.of(keys, premises, clock);
    }

    // Closed by the gateway, before what stands behind it.
    @Bean(destroyMethod = "")
    Courier courier(Store store, Channels channels, Contacts contacts, PartnerTls tls, Clock clock) {
        return new Courier(store, channels, contacts, tls, clock);
    }

    @Bean
    AttachmentCourier attachmentCourier(Courier courier) {
        return new AttachmentCourier(courier);
    }

    @Bean
    Gateway gateway(
            Store store,
            AuditLog audit,
            Premises premises,
            Channels channels,
            Contacts contacts,
            Courier courier,
            NodeKeys keys,
            OwnCard card,
            PartnerTls tls,
            ObjectProvider<LetterSlot> slots,
            ObjectProvider<AttachmentSlot> shelves,
            Clock clock) {
        var rounds = new Rounds(store, audit, channels, contacts, courier, keys, card, clock);
        var gatekeeper = new Gatekeeper(store, channels, clock);
        return new Gateway(
                () -> Optional.ofNullable(slots.getIfAvailable())
                        .map(slot -> Door.open(
                                premises.partners(),
                                tls.context(gatekeeper::knows),
                                gatekeeper,
                                new Counter(slot, shelves.getObject(), card::bytes, clock),
                                new ReplyWriter(clock),
                                DoorBounds.USUAL)),
                rounds,
                courier);
    }
}
