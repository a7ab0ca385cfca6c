/// Fixtures with invented people, seeded generators and a post that loses letters.
module qantara.testkit {
    requires static org.jspecify;
    requires transitive qantara.exchange;
    requires transitive qantara.reader;

    exports qantara.testkit;
}
