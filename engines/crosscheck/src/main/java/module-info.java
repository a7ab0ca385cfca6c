/// A question about a person that a partner answers without learning it: hit or no hit, proven and budgeted.
module qantara.crosscheck {
    requires static org.jspecify;
    requires transitive qantara.names;
    requires org.bouncycastle.provider;

    exports qantara.crosscheck;
}
