/// Letters between services: signed twice, sealed to one reader, opened or refused with a named reason, receipted.
module qantara.seal {
    requires static org.jspecify;
    requires org.conscrypt;
    requires cbor;
    requires com.google.crypto.tink;

    exports qantara.seal;
}
