/// The law as code: who may pass what on, to whom and for which purpose. Default deny; forbid wins.
module qantara.handling {
    requires static org.jspecify;

    exports qantara.handling;
}
