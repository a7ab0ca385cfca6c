package qantara.node.audit;

import java.security.SecureRandom;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import qantara.node.premises.Premises;
import qantara.node.store.Store;

/// Puts the log together. A log whose keys are gone stops the start.
@Configuration(proxyBeanMethods = false)
class AuditWiring {
    @Bean
    Checkpoints checkpoints(Store store, Premises premises, SecureRandom random) {
        return Checkpoints.of(store, new LogKeyFile(premises.folder()), premises.service() + "/log", random);
    }

    @Bean
    Notary notary(Store store, Checkpoints checkpoints, InstantSource clock) {
        return new Notary(store, checkpoints, clock).start();
    }

    @Bean
    AuditLog auditLog(Store store, Checkpoints checkpoints, InstantSource clock, SecureRandom random, Notary notary) {
        return new AuditLog(store, checkpoints, clock, random, notary);
    }
}
