/// Requests, replies, their clocks and states, and the bookkeeping that loses nothing and doubles nothing.
module qantara.exchange {
    requires static org.jspecify;
    requires transitive qantara.handling;
    requires transitive qantara.seal;
    requires transitive qantara.ledger;

    exports qantara.exchange;
}
