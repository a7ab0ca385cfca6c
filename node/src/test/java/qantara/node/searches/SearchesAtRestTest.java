package qantara.node.searches;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import qantara.handling.Actor;
import qantara.node.premises.Premises;
import qantara.node.store.Store;

/// What lies in the node's folder once it has stopped: neither who was erased nor who was asked about.
@SpringBootTest(classes = TrialSearches.class, webEnvironment = WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SearchesAtRestTest {
    private static final Actor DESK = TrialSearches.KENZA.actor();
    private static final Actor RELEASING = TrialSearches.YASSINE.actor();
    private static final String ASKED =
            "\u0645\u064A\u0645\u0648\u0646 \u0627\u0644\u0632\u0631\u0648\u0627\u0644\u064A";

    @Autowired
    private Searches searches;

    @Autowired
    private IndexRoom index;

    @Autowired
    private CheckRoom room;

    @Autowired
    private Store store;

    @Autowired
    private Premises premises;

    private HeldRef filed(String name, String born) {
        var fields = Map.of(
                "name", name,
                "born", born,
                "category", "SUSPECT",
                "basis", "Order of an invented court",
                "review", "2027-05-12");
        if (searches.register().add(DESK, new Entered(fields)) instanceof Filing.Done(var ref)) return ref;
        throw new AssertionError("not filed");
    }

    @Test
    void neither_who_was_erased_nor_who_was_asked_about_is_in_any_file() {
        var ref = filed("Ginevra Quattrocchi", "1961-07-09");
        filed("Youssef El Bakkali", "1984-03-14");
        assertThat(searches.register().erase(DESK, ref, "no role")).isInstanceOf(Filing.Forbidden.class);
        assertThat(searches.register().erase(RELEASING, ref, "the order was lifted"))
                .isInstanceOf(Filing.Done.class);
        ask();
        room.close();
        index.close();
        store.close();
        assertThat(filesWith("Quattrocchi")).as("erased").isEmpty();
        assertThat(filesWith(ASKED)).as("asked about, sealed").isEmpty();
        assertThat(filesWith("Bakkali")).as("the nose works").isNotEmpty();
    }

    private void ask() {
        var entered = new Entered(Map.of(
                "name",
                ASKED,
                "born",
                "1979-11-02",
                "dossier",
                "DCI-2026-1",
                "purpose",
                "INVESTIGATION",
                "reason",
                "Named by a witness",
                "basis",
                "AGREEMENT",
                "partner." + TrialSearches.MADRID,
                "on"));
        var wish = searches.asking()
                .read(DESK, entered, Set.of(TrialSearches.MADRID))
                .orElseThrow();
        searches.asking().ask(DESK, "00000000-0000-0000-0000-000000000002", wish);
    }

    private List<Path> filesWith(String text) {
        var bytes = new String(text.getBytes(UTF_8), StandardCharsets.ISO_8859_1);
        try (var files = Files.walk(premises.folder())) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> read(file).contains(bytes))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
