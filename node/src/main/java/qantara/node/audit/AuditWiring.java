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
    AuditLog auditLog(Store store, Premises premises, InstantSource clock, SecureRandom random) {
        return AuditLog.open(store, premises, clock, random);
    }
}
