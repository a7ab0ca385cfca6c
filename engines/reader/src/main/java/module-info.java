/// A communiqué in Arabic, French, Spanish or English becomes a record whose every value points at its words.
module qantara.reader {
    requires static org.jspecify;
    requires transitive qantara.names;
    requires com.ibm.icu;
    requires org.jsoup;

    exports qantara.reader;
}
