package qantara.node.shell;

/// A service, shown as two letters in a box and the name of its city; never as a flag.
///
/// @param country the two letters
/// @param place the name of the service's city in the reader's language; empty to show the box alone
/// @param ours whether it is this node's own service
public record ServiceBox(String country, String place, boolean ours) {
    public ServiceBox {
        if (!country.matches("[A-Z]{2}")) {
            throw new IllegalArgumentException("a service's box holds two capital letters");
        }
    }
}
