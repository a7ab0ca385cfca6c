/// Who a service holds on file, found in any spelling: an index that is sealed at rest and from which people can be
/// erased.
module qantara.holdings {
    requires static org.jspecify;
    requires transitive qantara.names;
    requires org.apache.lucene.core;
    requires com.google.i18n.phonenumbers.libphonenumber;

    exports qantara.holdings;
}
