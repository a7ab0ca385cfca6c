package qantara.walks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.testkit.Cast;

/// Two real nodes: Madrid's administrator stops the channel while both run and their connection is open, and Rabat's
/// next letter is refused with a typed reason, held, and brought when the channel is open again; after revocation
/// never.
class AChannelIsStoppedTest {
    private static final String AGREEMENT = "/partners/agreements/AG-2019-0006";
    private static final String CHANNEL = "/partners/channels/es-oci--ma-dci";

    /// What the order must do its work in. A bound of the wait, not a measurement.
    private static final Duration BITES = Duration.ofSeconds(5);

    private static final Map<String, String> REQUEST = Map.ofEntries(
            Map.entry("partner", "ES:OCI"),
            Map.entry("subject", "Vehicle ownership"),
            Map.entry("purpose", "INVESTIGATION"),
            Map.entry("offence", "Migrant smuggling"),
            Map.entry("facts", "A lorry was seen twice at the port."),
            Map.entry("questions", "Who owns the lorry?"),
            Map.entry("necessity", "The owner is known to the Spanish register only."),
            Map.entry("urgency", "NORMAL"),
            Map.entry("language", "fr"),
            Map.entry("source", "B"),
            Map.entry("information", "2"),
            Map.entry("category.VEHICLE", "on"),
            Map.entry("tlp", "TLP:GREEN"));

    @TempDir
    Path folder;

    @Test
    void suspension_and_revocation_bite_on_nodes_that_run() {
        try (var stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()))) {
            var rabat = stage.rabat();
            var madrid = stage.madrid();
            rabat.open();
            madrid.open();
            arrives(rabat, ask(rabat));
            order(madrid, "suspend");
            var held = ask(rabat);
            refused(rabat, "CHANNEL_SUSPENDED");
            assertThat(received(madrid)).as("only the first").isEqualTo(1);
            order(madrid, "resume");
            arrives(rabat, held);
            assertThat(received(madrid)).isEqualTo(2);
            order(madrid, "revoke");
            ask(rabat);
            within(
                    BITES,
                    rabat,
                    "/partners/ES:OCI",
                    page -> page.text("main").contains("NO_SUCH_CHANNEL") || page.has("use[href*=wifi-off]"));
            assertThat(received(madrid)).as("nothing after revocation").isEqualTo(2);
            assertThat(madrid.officer("ADMIN").open(CHANNEL).has("button[value=resume]"))
                    .isFalse();
        }
    }

    @Test
    void an_agreement_that_two_persons_suspend_bites_on_nodes_that_run() {
        try (var stage = Stage.in(folder, Ports.free(Cast.rabat()), Ports.free(Cast.madrid()))) {
            var rabat = stage.rabat();
            var madrid = stage.madrid();
            rabat.open();
            madrid.open();
            arrives(rabat, ask(rabat));
            says(madrid.desk(), "suspend");
            arrives(rabat, ask(rabat));
            confirms(madrid.officer("ADMIN"));
            var held = ask(rabat);
            refused(rabat, "NO_AGREEMENT");
            assertThat(received(madrid)).as("only those before").isEqualTo(2);
            says(madrid.officer("ADMIN"), "resume");
            confirms(madrid.desk());
            arrives(rabat, held);
            assertThat(received(madrid)).isEqualTo(3);
        }
    }

    private static void says(Officer officer, String what) {
        var page = officer.open(AGREEMENT)
                .form("form.orders")
                .fill("why", "exercise")
                .press("do", what);
        assertThat(page.status()).isEqualTo(200);
    }

    private static void confirms(Officer officer) {
        assertThat(officer.open(AGREEMENT)
                        .form("form.orders")
                        .press("do", "confirm")
                        .status())
                .isEqualTo(200);
    }

    private static void order(House house, String what) {
        var page = house.officer("ADMIN")
                .open(CHANNEL)
                .form("form.orders")
                .fill("why", "exercise")
                .press("do", what);
        assertThat(page.status()).isEqualTo(200);
    }

    /// A request that a second officer lets go.
    private static String ask(House house) {
        var thread = new ExchangeDesk(house.desk()).ask("", REQUEST).path();
        new ExchangeDesk(house.releasing()).release(thread);
        return thread;
    }

    private static void arrives(House house, String thread) {
        new ExchangeDesk(house.desk()).await(thread, page -> page.count(".track li:not(.todo)") >= 3);
    }

    /// The partner card says what the door answered.
    private static void refused(House house, String code) {
        within(BITES, house, "/partners/ES:OCI", page -> page.text("main").contains(code));
    }

    private static void within(Duration bound, House house, String path, Predicate<Officer.Page> shown) {
        var end = System.nanoTime() + bound.toNanos();
        while (System.nanoTime() < end) if (shown.test(house.desk().open(path))) return;
        assertThat(shown.test(house.desk().open(path))).as(path).isTrue();
    }

    private static int received(House house) {
        return house.desk().open("/exchange?box=inbox").count("a.lead");
    }
}
