/// Names of persons, services and places across scripts: folded, compared and shown, never changed.
module qantara.names {
    requires static org.jspecify;
    requires com.ibm.icu;

    exports qantara.names;
}
