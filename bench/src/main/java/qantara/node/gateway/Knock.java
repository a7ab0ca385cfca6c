package qantara.node.gateway;

import java.io.IOException;
import java.util.Optional;
import org.springframework.context.ApplicationContext;
import qantara.node.premises.Premises;

/// One node's TLS line to another's door, for whoever wants to bring what no courier would.
public final class Knock implements AutoCloseable {
    private final PartnerLine line;
    private final PartnerAddress address;

    /// @param from the node whose certificate is shown
    /// @param to the node whose door is knocked at
    public Knock(ApplicationContext from, ApplicationContext to) {
        var pinned = to.getBean(NodeKeys.class).certificate();
        line = new PartnerLine(from.getBean(PartnerTls.class), pinned::equals);
        var door = to.getBean(Premises.class).partners();
        address = new PartnerAddress("https://" + door.host() + ":" + door.port());
    }

    /// What the door said.
    ///
    /// @param code the problem's reason code; none when there is a receipt
    public record Said(int status, byte[] body, Optional<String> code) {}

    /// @param route below `/qsx/1/`
    public Said put(String route, byte[] body) throws IOException {
        var heard = line.put(address.of(route), body);
        return new Said(heard.status(), heard.body(), Problem.code(heard.body()));
    }

    @Override
    public void close() {
        line.close();
    }
}
