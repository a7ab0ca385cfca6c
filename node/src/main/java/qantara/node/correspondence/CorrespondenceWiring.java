package qantara.node.correspondence;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import qantara.exchange.Incarnation;
import qantara.exchange.Outbox;
import qantara.exchange.Post;
import qantara.exchange.Prekeys;
import qantara.handling.Rules;
import qantara.handling.Service;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.chancery.Chancery;
import qantara.node.gateway.LetterSlot;
import qantara.node.gateway.NodeKeys;
import qantara.node.premises.Premises;
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
    Letters letters(Store store, Premises premises, NodeKeys node, KeyRing ring, Prekeys prekeys, SecureRandom random) {
        var keys = node.service();
        var cabinet = new ExchangeCabinet(store, new Progressing(ring)::moved);
        var outbox = new Outbox(new Sealer(keys), ring, prekeys, Incarnation.fresh(random), random);
        return new Letters(cabinet, outbox, new Opener(new ServiceCode(premises.service()), ring), keys, random);
    }

    @Bean(initMethod = "open", destroyMethod = "close")
    PostOffice postOffice(Store store, Letters letters, Post post, Clock clock) {
        return new PostOffice(store, letters.cabinet(), letters.outbox(), post, clock);
    }

    @Bean(initMethod = "open", destroyMethod = "close")
    DeadlineWatch deadlineWatch(Desk desk) {
        return new DeadlineWatch(desk);
    }

    @Bean
    Correspondence correspondence(Desk desk, Letters letters, PostOffice office, SecureRandom random) {
        return new Correspondence(
                new Writing(desk, random),
                new Releasing(desk, letters, office::posted),
                new Consulting(desk, letters, office::posted));
    }

    @Bean
    CheckPost checkPost(Desk desk, Letters letters, PostOffice office) {
        return new CheckPost(letters, desk.chancery(), desk.here(), office::posted);
    }

    @Bean
    LetterSlot letterSlot(
            Desk desk, Letters letters, PostOffice office, KeyRing ring, ObjectProvider<CheckSlot> checks) {
        var tray = new LetterTray(desk, letters, office::heardFrom, () -> checks.getIfAvailable(() -> CheckSlot.NONE));
        return new PartnerSlot(tray, ring, new ServiceCode(desk.here().code()));
    }

    @Bean
    Faceplates faceplates(
            Desk desk,
            Correspondence correspondence,
            Officers officers,
            NodeFace face,
            ReaderLanguage languages,
            Clock clock,
            SecureRandom random) {
        return new Faceplates(desk, correspondence, new Signers(officers), face, languages, clock, random);
    }

    @Bean
    CorrespondenceToday correspondenceToday(Correspondence correspondence, Faceplates plates, Clock clock) {
        return new CorrespondenceToday(correspondence, plates, clock);
    }
}
