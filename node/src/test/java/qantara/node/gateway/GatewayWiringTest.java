package qantara.node.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import qantara.exchange.Post;
import qantara.exchange.Prekeys;
import qantara.node.access.Officers;
import qantara.node.attachments.Shelves;
import qantara.node.audit.AuditLog;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.ChannelHealth;
import qantara.node.premises.Premises;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.seal.ChannelId;
import qantara.seal.KeyRing;
import qantara.testkit.HandClock;

/// The gateway as it stands in a node that runs.
class GatewayWiringTest {
    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init")
    private Premises premises;

    @BeforeEach
    void setUp() throws IOException {
        try (var free = new ServerSocket(0)) {
            premises = House.premises("MA:DCI", folder, free.getLocalPort());
        }
        NodeKeys.make(premises, House.START, House.RANDOM);
    }

    @Test
    void the_door_opens_with_the_node_and_closes_with_it() {
        try (var node = node(true)) {
            assertThat(node.getBean(Gateway.class).isRunning()).isTrue();
            assertThat(isOpen()).isTrue();
        }
        assertThat(isOpen()).isFalse();
    }

    @Test
    void without_anybody_to_take_letters_no_door_is_opened() {
        try (var node = node(false)) {
            assertThat(node.getBean(Gateway.class).isRunning()).isTrue();
            assertThat(isOpen()).isFalse();
        }
    }

    @Test
    void the_desks_find_what_they_need_of_it() {
        try (var node = node(false)) {
            assertThat(node.getBean(Post.class)).isInstanceOf(Courier.class);
            assertThat(node.getBean(KeyRing.class)).isSameAs(node.getBean(Prekeys.class));
            assertThat(node.getBean(ChannelHealth.class)
                            .of(new ChannelId("es-sirene--ma-dci"))
                            .state())
                    .isEqualTo(ChannelHealth.State.UNTRIED);
        }
    }

    private AnnotationConfigApplicationContext node(boolean withSlot) {
        var node = new AnnotationConfigApplicationContext();
        var store = DataFolder.open(folder, () -> {});
        Clock clock = new HandClock(House.START.plus(Duration.ofDays(1)));
        node.registerBean(Store.class, () -> store);
        node.registerBean(Premises.class, () -> premises);
        node.registerBean(Clock.class, () -> clock);
        node.registerBean(SecureRandom.class, () -> House.RANDOM);
        node.registerBean(AuditLog.class, () -> AuditLog.open(store, premises, clock, House.RANDOM));
        node.registerBean(Chancery.class, Chancery::inSql);
        node.registerBean(Officers.class, () -> new Officers(store, node.getBean(AuditLog.class), clock, House.RANDOM));
        if (withSlot) node.registerBean(LetterSlot.class, () -> new NoLetters());
        node.registerBean(
                AttachmentSlot.class,
                () -> Shelves.in(folder, store, clock, House.RANDOM).partners());
        node.register(GatewayWiring.class);
        node.refresh();
        return node;
    }

    private boolean isOpen() {
        try (var socket = new Socket("127.0.0.1", premises.partners().port())) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    /// A slot that takes nothing.
    private static final class NoLetters implements LetterSlot {
        @Override
        public Answer take(ChannelId channel, byte[] envelope) {
            return new Answer.Turned("NOT_TAKEN");
        }

        @Override
        public Answer takeReceipts(ChannelId channel, byte[] receipts) {
            return new Answer.Turned("NOT_TAKEN");
        }
    }
}
