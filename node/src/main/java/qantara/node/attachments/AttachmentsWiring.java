package qantara.node.attachments;

import java.security.SecureRandom;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import qantara.node.premises.Premises;
import qantara.node.store.Store;

/// Puts the shelves up.
@Configuration(proxyBeanMethods = false)
class AttachmentsWiring {
    @Bean
    Shelves shelves(Store store, Premises premises, Clock clock, SecureRandom random) {
        return Shelves.in(premises.folder(), store, clock, random);
    }

    @Bean
    PartnersShelf partnersShelf(Shelves shelves) {
        return shelves.partners();
    }
}
