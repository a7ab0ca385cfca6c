package qantara.walks;

import java.util.Map;

/// Flow 1: a request leaves Rabat, is kept once in Madrid, and its reply comes back with receipts on both sides. Then
/// Madrid goes down, and a second request waits until it is back.
final class ARequestLeavesRabat {
    private static final int SEALED_HELD_ACCEPTED = 3;

    static final Map<String, String> REQUEST = Map.ofEntries(
            Map.entry("partner", "ES:OCI"),
            Map.entry("subject", "Vehicle ownership and border crossings"),
            Map.entry("purpose", "INVESTIGATION"),
            Map.entry("offence", "Migrant smuggling"),
            Map.entry("facts", "A lorry was seen twice at the port of Almería in November 2026."),
            Map.entry("questions", "Who owns the lorry?\nWhen did it cross the border?"),
            Map.entry("necessity", "The owner is known to the Spanish register only."),
            Map.entry("urgency", "NORMAL"),
            Map.entry("language", "fr"),
            Map.entry("source", "B"),
            Map.entry("information", "2"),
            Map.entry("category.CASE", "on"),
            Map.entry("category.VEHICLE", "on"),
            Map.entry("tlp", "TLP:GREEN"));

    private static final Map<String, String> REPLY = Map.of(
            "text", "The lorry belongs to a haulage company in Almería. It crossed on 19 and 22 November 2026.",
            "source", "A",
            "information", "1",
            "category.VEHICLE", "on",
            "tlp", "TLP:GREEN");

    private final Story story;
    private final House rabat;
    private final House madrid;

    ARequestLeavesRabat(Story story, House rabat, House madrid) {
        this.story = story;
        this.rabat = rabat;
        this.madrid = madrid;
    }

    /// @param engagement the engagement of the record the request grows out of; empty for none
    void play(String engagement) {
        var asked = ask("write", engagement);
        sent(asked);
        var received = open();
        answer(received);
        back(asked, received);
        acrossAnOutage();
    }

    private String ask(String step, String engagement) {
        var desk = new ExchangeDesk(rabat.desk());
        return story.step(
                step,
                Map.of("who", name(rabat, "DESK"), "ref", engagement.isEmpty() ? "–" : engagement),
                () -> desk.ask(engagement, REQUEST).path());
    }

    private void release(House house, String thread) {
        story.step("release", "who", name(house, "RELEASE"), () -> new ExchangeDesk(house.releasing()).release(thread));
    }

    private void sent(String thread) {
        release(rabat, thread);
        story.step("held", "place", place(madrid), () -> held(thread));
    }

    /// Waits for the receipts of the partner's node: held, and opened by it.
    private Officer.Page held(String thread) {
        return new ExchangeDesk(rabat.desk()).await(thread, page -> done(page) >= SEALED_HELD_ACCEPTED);
    }

    private static int done(Officer.Page page) {
        return page.count(".track li:not(.todo)");
    }

    private String open() {
        var desk = new ExchangeDesk(madrid.desk());
        return story.step("open", Map.of("who", name(madrid, "DESK"), "place", place(madrid)), () -> {
            var thread = desk.arrived(page -> page.has("button[value=open]"));
            Story.must(desk.read(thread).count("article.msg.in") == 1, "the request is there once");
            return thread;
        });
    }

    private void answer(String thread) {
        story.step("reply", () -> new ExchangeDesk(madrid.desk()).reply(thread, REPLY));
        release(madrid, thread);
    }

    private void back(String asked, String received) {
        var desk = new ExchangeDesk(rabat.desk());
        story.step("back", "place", place(rabat), () -> {
            desk.await(asked, page -> page.has("article.msg.in button[value=open]"));
            return desk.read(asked);
        });
        story.step("receipts", () -> {
            Story.must(done(desk.open(asked)) > SEALED_HELD_ACCEPTED, "Rabat's thread shows its receipts");
            return new ExchangeDesk(madrid.desk()).await(received, page -> done(page) > SEALED_HELD_ACCEPTED);
        });
    }

    private void acrossAnOutage() {
        story.step("down", "place", place(madrid), () -> {
            madrid.node().kill();
            return madrid;
        });
        var waiting = ask("waits", "");
        release(rabat, waiting);
        Story.must(done(new ExchangeDesk(rabat.desk()).open(waiting)) < SEALED_HELD_ACCEPTED, "it waits");
        story.step("start", "place", place(madrid), madrid::open);
        story.step("arrives", "place", place(madrid), () -> held(waiting));
    }

    private String name(House house, String role) {
        return house.cast().who(role).latin();
    }

    private String place(House house) {
        return story.place(house.cast());
    }
}
