package qantara.node.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.core.env.Environment;
import qantara.handling.Classification;
import qantara.handling.OfficerId;
import qantara.handling.Role;
import qantara.ledger.Action;
import qantara.node.access.Officer;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.audit.LogSearch;
import qantara.node.correspondence.TrialExchange;
import qantara.node.shell.PersonName;
import qantara.node.store.Store;
import qantara.seal.ChannelId;

/// Long because every page of the channels is tried on one node, which is started once.
///
/// The pages of the channels on a real node: two persons compare, an administrator orders, and nobody else.
@SpringBootTest(classes = TrialExchange.class, webEnvironment = WebEnvironment.RANDOM_PORT)
class ChannelPagesTest {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final String NEW = ChannelPages.PROPOSED;

    @Autowired
    private Officers officers;

    @Autowired
    private Store store;

    @Autowired
    private AuditLog audit;

    @Autowired
    private Channels channels;

    @Autowired
    private Passages passages;

    @Autowired
    private Clock clock;

    @Autowired
    private Environment environment;

    @TempDir
    private Path folder;

    private final Map<String, String> cards = new HashMap<>();

    private HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void enter_officers() throws IOException, InterruptedException {
        officers.add(officer("omar", "Omar Tazi", Role.ADMIN), "1001");
        officers.add(officer("omar-desk", "O. Tazi", Role.DESK), "1001");
        as("omar");
    }

    @Test
    void a_channel_opens_when_two_persons_have_heard_the_cards_digits() throws IOException, InterruptedException {
        var heard = groups("DE:AAA");
        var page = propose("DE:AAA", "AG-2026-0101", "2020-01-01", "");
        assertThat(page).isEqualTo(NEW + "/de-aaa--ma-dci");
        assertThat(get(page).body()).doesNotContain(heard.get("g1") + "</li>");
        assertThat(post(page, heard).statusCode()).isEqualTo(303);
        assertThat(find("de-aaa--ma-dci")).isFalse();
        assertThat(post(page, heard).statusCode()).isEqualTo(422);
        as("omar-desk");
        assertThat(post(page, heard).body()).contains("another person, not another account");
        as("kenza");
        var wrong = new HashMap<>(heard);
        wrong.put("g7", "00000");
        var differs = post(page, wrong);
        assertThat(differs.statusCode()).isEqualTo(422);
        assertThat(differs.body()).contains("name=\"g7\" value=\"00000\"").contains("aria-invalid=\"true\"");
        assertThat(find("de-aaa--ma-dci")).isFalse();
        var opened = post(page, heard);
        assertThat(opened.headers().firstValue("Location")).contains(ChannelPages.PATH + "/de-aaa--ma-dci");
        assertThat(get(ChannelPages.PATH + "/de-aaa--ma-dci").body())
                .contains("AG-2026-0101")
                .contains("Nothing waits")
                .doesNotContain("the oldest since");
        assertThat(get(page).statusCode()).isEqualTo(404);
        var leaves = store.read(db -> audit.page(db, LogSearch.EVERYTHING)).stream()
                .filter(line -> line.entry().action() == Action.POLICY)
                .map(line -> line.entry().actor())
                .toList();
        assertThat(leaves).contains("omar", "kenza");
    }

    @Test
    void without_an_agreement_in_force_the_second_comparison_opens_nothing() throws IOException, InterruptedException {
        var heard = groups("DE:BBB");
        var page = propose("DE:BBB", "AG-2026-0102", "2020-01-01", "2020-12-31");
        assertThat(post(page, heard).statusCode()).isEqualTo(303);
        as("kenza");
        var refused = post(page, heard);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("not in force");
        assertThat(find("de-bbb--ma-dci")).isFalse();
    }

    @Test
    void a_proposal_that_was_misheard_ten_times_is_gone() throws IOException, InterruptedException {
        var page = propose("DE:CCC", "AG-2026-0103", "2020-01-01", "");
        var wrong = Map.of("do", "compare", "g1", "1");
        for (var time = 1; time < Enrolment.MOST_MISHEARD; time++)
            assertThat(post(page, wrong).statusCode()).isEqualTo(422);
        assertThat(post(page, wrong).statusCode()).isEqualTo(410);
        assertThat(get(page).statusCode()).isEqualTo(404);
    }

    @Test
    void a_card_that_is_none_or_that_looks_like_anothers_is_refused_and_the_form_kept()
            throws IOException, InterruptedException {
        var form = terms("AG-2026-0104", "2020-01-01", "");
        form.put("card", "no card");
        var answer = post(NEW, form);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("Between neighbours").contains("no partner card");
        form.put("card", card("ES:DA0"));
        assertThat(post(NEW, form).body()).contains("could be taken for");
        form.put("card", card("DE:DDD"));
        form.put("agreement", "AG-2026-0004");
        assertThat(post(NEW, form).body()).contains("with another partner");
        form.put("agreement", "AG-2026-0199");
        form.put("until", "tomorrow");
        assertThat(post(NEW, form).body()).contains("year-month-day");
    }

    @Test
    void orders_need_a_reason_and_nothing_comes_back_from_revocation() throws IOException, InterruptedException {
        var page = opened("DE:EEE", "AG-2026-0105");
        as("omar");
        assertThat(post(page, Map.of("do", "suspend")).statusCode()).isEqualTo(422);
        assertThat(state("de-eee--ma-dci")).isEqualTo(ChannelState.OPEN);
        for (var order : Map.of(
                        "pause", ChannelState.PAUSED, "suspend", ChannelState.SUSPENDED, "resume", ChannelState.OPEN)
                .entrySet()) {
            assertThat(post(page, Map.of("do", order.getKey(), "why", "a drill"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(state("de-eee--ma-dci")).isEqualTo(order.getValue());
        }
        var leaf = store.read(db -> audit.page(db, LogSearch.EVERYTHING)).getFirst();
        assertThat(leaf.entry().actor()).isEqualTo("omar");
        assertThat(post(page, Map.of("do", "revoke", "why", "the service is dissolved"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(post(page, Map.of("do", "resume", "why", "a mistake")).statusCode())
                .isEqualTo(422);
        assertThat(state("de-eee--ma-dci")).isEqualTo(ChannelState.REVOKED);
    }

    @Test
    void a_lost_key_is_declared_by_one_person_and_confirmed_by_another() throws IOException, InterruptedException {
        var page = opened("DE:FFF", "AG-2026-0106");
        as("omar");
        var declared = Map.of("do", "declare", "since", "2026-11-20T10:00", "key", "their telephone call");
        assertThat(post(page, Map.of("do", "declare", "since", "2027-01-01T10:00", "key", "x"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(post(page, declared).statusCode()).isEqualTo(303);
        assertThat(post(page, Map.of("do", "confirm")).statusCode()).isEqualTo(422);
        as("omar-desk");
        assertThat(post(page, Map.of("do", "confirm")).statusCode()).isEqualTo(422);
        assertThat(distrusted("de-fff--ma-dci")).isFalse();
        as("kenza");
        assertThat(post(page, Map.of("do", "confirm")).statusCode()).isEqualTo(303);
        assertThat(distrusted("de-fff--ma-dci")).isTrue();
        assertThat(get(page).body()).contains("distrusted");
    }

    @Test
    void an_agreement_rests_and_is_resumed_by_two_persons_and_the_door_looks_at_it()
            throws IOException, InterruptedException {
        opened("DE:KKK", "AG-2026-0110");
        var page = "/partners/agreements/AG-2026-0110";
        as("omar");
        assertThat(post(page, Map.of("do", "suspend", "why", " ")).statusCode()).isEqualTo(422);
        assertThat(post(page, Map.of("do", "suspend", "why", "their court ruled so"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(barrier("de-kkk--ma-dci")).as("one word is not enough").isEmpty();
        assertThat(post(page, Map.of("do", "confirm")).statusCode()).isEqualTo(422);
        as("omar-desk");
        assertThat(post(page, Map.of("do", "confirm")).body()).contains("not another account");
        assertThat(post(page, Map.of("do", "suspend", "why", "again")).statusCode())
                .isEqualTo(422);
        as("kenza");
        assertThat(post(page, Map.of("do", "confirm")).statusCode()).isEqualTo(303);
        assertThat(barrier("de-kkk--ma-dci")).contains(Barrier.NO_AGREEMENT);
        assertThat(get(page).body()).contains("their court ruled so").contains("Omar Tazi");

        assertThat(post(page, Map.of("do", "resume", "why", "settled")).statusCode())
                .isEqualTo(303);
        assertThat(post(page, Map.of("do", "withdraw")).statusCode()).isEqualTo(303);
        assertThat(barrier("de-kkk--ma-dci")).contains(Barrier.NO_AGREEMENT);
        assertThat(post(page, Map.of("do", "resume", "why", "settled")).statusCode())
                .isEqualTo(303);
        as("omar");
        assertThat(post(page, Map.of("do", "confirm")).statusCode()).isEqualTo(303);
        assertThat(barrier("de-kkk--ma-dci")).isEmpty();
        as("salma");
        assertThat(get(page).statusCode()).isEqualTo(403);
        assertThat(post(page, Map.of("do", "suspend", "why", "x")).statusCode()).isEqualTo(403);
    }

    @Test
    void the_next_signing_keys_are_ordered_with_a_reason_and_shown_until_they_are_in_use()
            throws IOException, InterruptedException {
        opened("DE:LLL", "AG-2026-0111");
        assertThat(post(ChannelPages.KEYS, Map.of("do", "succeed", "why", "yearly"))
                        .statusCode())
                .as("a desk officer does not")
                .isEqualTo(403);
        as("omar");
        assertThat(post(ChannelPages.KEYS, Map.of("do", "succeed", "why", "")).statusCode())
                .isEqualTo(422);
        assertThat(post(ChannelPages.KEYS, Map.of("do", "succeed", "why", "yearly"))
                        .statusCode())
                .isEqualTo(303);
        assertThat(get(ChannelPages.KEYS).body()).contains("Signing keys to come");
    }

    private Optional<Barrier> barrier(String channel) {
        return store.read(db ->
                passages.outward(db, channels.find(db, new ChannelId(channel)).orElseThrow(), clock.instant()));
    }

    @Test
    void every_address_is_closed_to_whoever_it_is_not_for() throws IOException, InterruptedException {
        var page = opened("DE:GGG", "AG-2026-0107");
        as("kenza");
        for (var order : new String[] {"pause", "suspend", "resume", "revoke"})
            assertThat(post(page, Map.of("do", order, "why", "x")).statusCode()).isEqualTo(403);
        assertThat(get(NEW).statusCode()).isEqualTo(403);
        assertThat(post(ChannelPages.KEYS, Map.of()).statusCode()).isEqualTo(403);
        assertThat(state("de-ggg--ma-dci")).isEqualTo(ChannelState.OPEN);
        as("salma");
        for (var path : new String[] {ChannelPages.PATH, page, NEW, NEW + "/de-ggg--ma-dci", ChannelPages.KEYS})
            assertThat(get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void what_no_page_of_ours_sends_is_answered_below_500() throws IOException, InterruptedException {
        for (var id : new String[] {"x", "none-such", "%00", "..%2f", "a".repeat(300), "ES:DAO"}) {
            assertThat(get(ChannelPages.PATH + "/" + id).statusCode()).isBetween(400, 499);
            assertThat(get(NEW + "/" + id).statusCode()).isBetween(400, 499);
        }
        for (var what : new String[] {"", "open", "compare", "withdraw", "pause"}) {
            var form = Map.of("do", what, "why", "x");
            assertThat(from("/officer", ChannelPages.PATH + "/none-such", form).statusCode())
                    .isBetween(400, 499);
            assertThat(from("/officer", NEW + "/none-such", form).statusCode()).isBetween(400, 499);
        }
    }

    @Test
    void the_pages_speak_four_languages() throws IOException, InterruptedException {
        var page = opened("DE:HHH", "AG-2026-0108");
        as("omar");
        var proposed = propose("DE:JJJ", "AG-2026-0109", "2020-01-01", "");
        for (var language : new String[] {"ar", "fr", "es", "en"}) {
            get("/language/" + language);
            for (var path : new String[] {
                ChannelPages.PATH,
                page,
                proposed,
                NEW,
                ChannelPages.KEYS,
                "/partners",
                "/partners/DE:HHH",
                "/partners/agreements/AG-2026-0108",
                "/"
            }) assertThat(get(path).body()).as(path).contains("lang=\"" + language + "\"");
        }
    }

    /// A channel to `service`, opened by Omar and Kenza.
    private String opened(String service, String agreement) throws IOException, InterruptedException {
        as("omar");
        var heard = groups(service);
        var page = propose(service, agreement, "2020-01-01", "");
        post(page, heard);
        as("kenza");
        return post(page, heard).headers().firstValue("Location").orElseThrow();
    }

    private String propose(String service, String agreement, String from, String until)
            throws IOException, InterruptedException {
        var form = terms(agreement, from, until);
        form.put("card", card(service));
        var answer = post(NEW, form);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static Map<String, String> terms(String agreement, String from, String until) {
        return new HashMap<>(Map.of(
                "agreement", agreement,
                "title", "Between neighbours",
                "form", "MOU",
                "purpose.INVESTIGATION", "on",
                "category.CASE", "on",
                "from", from,
                "until", until));
    }

    /// The card of a service that the test makes up, always the same.
    private String card(String service) {
        return cards.computeIfAbsent(service, made -> {
            try (var house = new House(made, folder.resolve(made.replace(':', '-')))) {
                return house.card.text();
            }
        });
    }

    /// What the partner's officer reads out, filled into the form.
    private Map<String, String> groups(String service) {
        var reading = (CardReading.Genuine) CardForm.ofText(card(service));
        var fingerprint = reading.card().signet().fingerprint();
        var heard = new HashMap<>(Map.of("do", "compare"));
        var groups = fingerprint.split(" ");
        for (var at = 0; at < groups.length; at++) heard.put("g" + (at + 1), groups[at]);
        return heard;
    }

    private boolean find(String channel) {
        return store.<Boolean>read(
                db -> channels.find(db, new ChannelId(channel)).isPresent());
    }

    private ChannelState state(String channel) {
        return store.read(
                db -> channels.find(db, new ChannelId(channel)).orElseThrow().state());
    }

    private boolean distrusted(String channel) {
        return store.<Boolean>read(db -> new Distrusts().isDistrusted(db, new ChannelId(channel)));
    }

    private static Officer officer(String id, String latin, Role role) {
        return new Officer(new OfficerId(id), PersonName.latin(latin), "DESK", Set.of(role), Classification.SECRET);
    }

    private void as(String officer) throws IOException, InterruptedException {
        client = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        var code = officers.issueCode(new OfficerId(officer)).orElseThrow();
        from("/sign-in/" + code, "/sign-in/" + code, Map.of());
        get("/language/en");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        return from("/officer", path, fields);
    }

    /// Sends a form with the token of the page at `page`.
    private HttpResponse<String> from(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var all = new HashMap<>(fields);
        var token = TOKEN.matcher(get(page).body());
        if (token.find()) all.put("_csrf", token.group(1));
        var form = all.entrySet().stream()
                .map(field ->
                        URLEncoder.encode(field.getKey(), UTF_8) + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + environment.getProperty("local.server.port") + path);
    }
}
