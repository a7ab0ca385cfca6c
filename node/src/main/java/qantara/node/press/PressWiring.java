package qantara.node.press;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.chancery.Chancery;
import qantara.node.shell.NodeFace;
import qantara.node.shell.TodaySource;
import qantara.node.store.Store;
import qantara.reader.Reader;

/// Puts the reader's desk together.
@Configuration(proxyBeanMethods = false)
class PressWiring {
    /// Raised whenever the reader may read a text otherwise than before.
    private static final String READER = "1";

    @Bean
    Press press(Store store, Chancery chancery, AuditLog audit, Officers officers, Clock clock, NodeFace face) {
        var reader = Reader.standard();
        return new Press(
                store, new SqlProofs(), chancery, audit, officers, reader::read, READER, clock.withZone(face.zone()));
    }

    @Bean
    TodaySource readingsWaiting(Press press) {
        return new ReadingsWaiting(press);
    }
}
