package qantara.node.gateway;

/// The partners' door did not open, or did not close: the port is taken, or the address is not of this machine.
public final class DoorShut extends RuntimeException {
    DoorShut(Throwable cause) {
        super("the partners' door did not open or close", cause);
    }
}
