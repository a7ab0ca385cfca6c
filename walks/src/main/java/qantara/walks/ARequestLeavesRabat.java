package qantara.walks;

/// Flow 1: a request leaves Rabat, is kept once in Madrid, and its reply comes back with receipts on both sides.
final class ARequestLeavesRabat {
    private final Story story;
    private final House rabat;
    private final House madrid;

    ARequestLeavesRabat(Story story, House rabat, House madrid) {
        this.story = story;
        this.rabat = rabat;
        this.madrid = madrid;
    }

    void play() {
        var form = story.step("request-form", () -> rabat.desk().open("/exchange/new"));
        Story.must(form.status() == 200, "the request form opens");
    }
}
