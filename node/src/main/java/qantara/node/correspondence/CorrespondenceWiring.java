package qantara.node.correspondence;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import qantara.exchange.Counterpart;
import qantara.exchange.Incarnation;
import qantara.exchange.Outbox;
import qantara.exchange.Post;
import qantara.exchange.Prekeys;
import qantara.exchange.Recovery;
import qantara.handling.Rules;
import qantara.handling.Service;
import qantara.node.access.Officers;
import qantara.node.attachments.Shelves;
import qantara.node.audit.AuditLog;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.ChannelHealth;
import qantara.node.gateway.AttachmentCourier;
import qantara.node.gateway.Herald;
import qantara.node.gateway.LetterBook;
import qantara.node.gateway.LetterSlot;
import qantara.node.gateway.NodeKeys;
import qantara.node.premises.Premises;
import qantara.node.premises.PremisesFile;
import qantara.node.shell.NodeFace;
import qantara.node.shell.ReaderLanguage;
import qantara.node.store.Store;
import qantara.seal.KeyRing;
import qantara.seal.Opener;
import qantara.seal.Sealer;
import qantara.seal.ServiceCode;

/// Puts the desk together. It asks the node for the keys of its service, for those of its partners, and for a post.
@Configuration(proxyBeanMethods = false)
class CorrespondenceWiring {
    @Bean
    Desk correspondenceDesk(Store store, Chancery chancery, AuditLog audit, Premises premises, Clock clock) {
        var here = new Service(premises.service());
        return new Desk(store, chancery, audit, new Rules(here), here, premises.zone(), clock);
    }

    @Bean
    Journal journal(Store store, Premises premises, SecureRandom random) {
        var journal = Journal.open(PremisesFile.journal(premises.folder()), store, random);
        store.beforeCommit(journal::sync);
        return journal;
    }

    @Bean
    Letters letters(
            Journal journal,
            Store store,
            Premises premises,
            NodeKeys node,
            KeyRing ring,
            Prekeys prekeys,
            SecureRandom random) {
        var cabinet = new ExchangeCabinet(store, journal::append, journal::isOpen, new Progressing(ring)::moved);
        var outbox = new Outbox(new Sealer(node::service), ring, prekeys, Incarnation.fresh(random), random);
        return new Letters(
                cabinet, outbox, new Opener(new ServiceCode(premises.service()), ring), node::service, random);
    }

    @Bean(initMethod = "open", destroyMethod = "close")
    PostOffice postOffice(Store store, Letters letters, Post post, ObjectProvider<Porter> porters, Clock clock) {
        var accompanied =
                new Accompanied(store, post, lane -> porters.getObject().posted());
        return new PostOffice(store, letters.cabinet(), letters.outbox(), accompanied, clock);
    }

    @Bean(initMethod = "open", destroyMethod = "close")
    Porter porter(Store store, Shelves shelves, AttachmentCourier courier, PostOffice office, Clock clock) {
        return new Porter(store, shelves.ours(), courier, clock, office::posted);
    }

    @Bean(initMethod = "open", destroyMethod = "close")
    Broom broom(Store store, Shelves shelves, Clock clock) {
        return new Broom(store, shelves, clock);
    }

    @Bean
    Attaching attaching(Desk desk, Shelves shelves, SecureRandom random) {
        return new Attaching(desk, shelves, random);
    }

    @Bean(initMethod = "open", destroyMethod = "close")
    DeadlineWatch deadlineWatch(Desk desk) {
        return new DeadlineWatch(desk);
    }

    @Bean
    Correspondence correspondence(
            Desk desk, Letters letters, PostOffice office, Porter porter, KeyRing ring, SecureRandom random) {
        return new Correspondence(
                new Writing(desk, random),
                new Releasing(desk, letters, lane -> {
                    office.posted(lane);
                    porter.posted();
                }),
                new Consulting(desk, letters, ring, office::posted));
    }

    @Bean
    CheckPost checkPost(Desk desk, Letters letters, PostOffice office) {
        return new CheckPost(letters, desk.chancery(), desk.here(), office::posted);
    }

    @Bean
    Recovered recovered(Journal journal, Desk desk, Letters letters, KeyRing ring, NodeKeys node) {
        var recovered = new Recovered(desk, letters, new Recovery(ring), new DayBook(node::service, ring));
        journal.handOver(recovered::replay);
        return recovered;
    }

    @Bean
    LetterTray letterTray(
            Desk desk,
            Letters letters,
            Recovered recovered,
            Shelves shelves,
            PostOffice office,
            Porter porter,
            ObjectProvider<CheckSlot> checks,
            SecureRandom random) {
        return new LetterTray(
                desk,
                letters,
                recovered,
                new Arrivals(shelves.partners(), random),
                lane -> {
                    office.heardFrom(lane);
                    porter.heardFrom(lane);
                },
                () -> checks.getIfAvailable(() -> CheckSlot.NONE));
    }

    @Bean(destroyMethod = "close")
    PostBag postBag(LetterTray tray) {
        return new PostBag(tray);
    }

    @Bean
    LetterSlot letterSlot(
            Desk desk, LetterTray tray, PostBag bag, Recovered recovered, Counterpart partners, KeyRing ring) {
        return new PartnerSlot(
                tray,
                Optional.of(bag),
                recovered,
                partners,
                ring,
                new ServiceCode(desk.here().code()));
    }

    @Bean
    Herald herald(Letters letters, KeyRing ring, Desk desk, PostOffice office) {
        return new SignetHerald(letters, ring, desk, office::posted);
    }

    @Bean
    LetterBook letterBook(Desk desk, KeyRing ring, PostOffice office) {
        return new QueueRows(ring, new ServiceCode(desk.here().code()), office::heardFrom);
    }

    @Bean
    Faceplates faceplates(
            Desk desk,
            Correspondence correspondence,
            Officers officers,
            NodeFace face,
            ReaderLanguage languages,
            ObjectProvider<ChannelHealth> health,
            Clock clock,
            SecureRandom random) {
        return new Faceplates(
                desk,
                correspondence,
                new Signers(officers),
                face,
                languages,
                health.stream().findFirst(),
                clock,
                random);
    }

    @Bean
    CorrespondenceToday correspondenceToday(
            Correspondence correspondence, Faceplates plates, Clock clock, Journal journal) {
        return new CorrespondenceToday(correspondence, plates, clock, journal);
    }
}
