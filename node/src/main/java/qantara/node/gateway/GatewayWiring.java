package qantara.node.gateway;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.chancery.Chancery;
import qantara.node.premises.Premises;
import qantara.node.store.Store;
import qantara.seal.ServiceCode;

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
    Passages passages(Channels channels, Chancery chancery, Premises premises) {
        return new Passages(channels, new Distrusts(), Mandate.of(chancery.agreements(), premises.zone()));
    }

    @Bean
    ContactHealth channelHealth(
            Store store,
            Channels channels,
            Contacts contacts,
            Passages passages,
            ObjectProvider<LetterBook> books,
            Clock clock) {
        return new ContactHealth(store, channels, contacts, passages, books, clock);
    }

    @Bean
    Enrolments enrolments(Channels channels, Chancery chancery, Officers officers, AuditLog audit, Premises premises) {
        return new Enrolments(
                channels, chancery, officers, audit, new ServiceCode(premises.service()), premises.zone());
    }

    @Bean
    Wardens wardens(Channels channels, Officers officers, AuditLog audit) {
        return new Wardens(channels, officers, audit);
    }

    @Bean
    ChannelFaces channelFaces(
            Channels channels,
            Chancery chancery,
            Officers officers,
            Enrolments enrolments,
            Wardens wardens,
            ContactHealth health,
            ObjectProvider<LetterBook> books,
            ObjectProvider<Herald> heralds,
            NodeKeys keys,
            Premises premises) {
        return new ChannelFaces(
                channels,
                chancery,
                new Attendants(officers),
                enrolments,
                wardens,
                health,
                books,
                heralds,
                keys,
                premises.zone());
    }

    @Bean
    ChannelToday channelToday(Store store, ChannelFaces faces, Clock clock) {
        return new ChannelToday(store, faces, clock);
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
    Courier courier(Store store, Channels channels, Contacts contacts, Passages passages, PartnerTls tls, Clock clock) {
        return new Courier(store, channels, contacts, passages, tls, clock);
    }

    @Bean
    AgreementEcho agreementEcho(Store store, Channels channels, Courier courier, ObjectProvider<LetterBook> books) {
        return new AgreementEcho(store, channels, courier, books);
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
            Passages passages,
            Courier courier,
            NodeKeys keys,
            OwnCard card,
            PartnerTls tls,
            ObjectProvider<LetterSlot> slots,
            ObjectProvider<AttachmentSlot> shelves,
            ObjectProvider<Herald> heralds,
            Clock clock) {
        var keyRound =
                new KeyRound(store, audit, keys, card, () -> Optional.ofNullable(heralds.getIfAvailable()), clock);
        var rounds = new Rounds(
                store,
                channels,
                contacts,
                courier,
                keyRound,
                clock,
                channel -> Optional.ofNullable(slots.getIfAvailable())
                        .filter(slot -> slot.reached(channel))
                        .isPresent());
        var gatekeeper = new Gatekeeper(store, channels, contacts, passages, clock);
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
