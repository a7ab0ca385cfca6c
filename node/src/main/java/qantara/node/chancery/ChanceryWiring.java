package qantara.node.chancery;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import qantara.node.shell.Viewers;

/// Puts the chancery together.
@Configuration(proxyBeanMethods = false)
class ChanceryWiring {
    @Bean
    Chancery chancery() {
        return Chancery.inSql();
    }

    @Bean
    Signers signers(Viewers viewers) {
        return new Signers(viewers);
    }
}
