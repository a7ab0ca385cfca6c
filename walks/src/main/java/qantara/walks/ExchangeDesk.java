package qantara.walks;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;

/// The exchange as an officer works on it.
final class ExchangeDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 250;
    private static final String ACTED = "form:has(button[value=%s])";

    private final Officer officer;
    private final Duration patience;

    ExchangeDesk(Officer officer) {
        this(officer, PATIENCE);
    }

    /// @param patience how long a page is waited for
    ExchangeDesk(Officer officer, Duration patience) {
        this.officer = officer;
        this.patience = patience;
    }

    /// Writes a request and keeps it as a draft.
    Officer.Page draft(Map<String, String> fields) {
        var form = officer.open("/exchange/new").form("form[action='/exchange/new']");
        fields.forEach(form::fill);
        return sent(form.press("do", "save"));
    }

    /// Hands a draft to a second officer.
    Officer.Page submit(Officer.Page page) {
        return press(page, "submit");
    }

    /// Writes a request from an engagement of the record, or from nothing where `engagement` is empty, and hands it to
    /// a second officer.
    Officer.Page ask(String engagement, Map<String, String> fields) {
        var address = engagement.isEmpty() ? "/exchange/new" : "/exchange/new?engagement=" + engagement;
        var form = officer.open(address).form("form[action='/exchange/new']");
        fields.forEach(form::fill);
        return sent(form.press("do", "submit"));
    }

    /// Lets go what a colleague wrote.
    Officer.Page release(String thread) {
        return press(open(thread), "release");
    }

    /// Opens the letter that came and is not read yet.
    Officer.Page read(String thread) {
        return press(open(thread), "open");
    }

    /// Writes the reply and hands it to a second officer.
    Officer.Page reply(String thread, Map<String, String> fields) {
        var form = open(thread).form("form:has(input[name=kind][value=REPLY])");
        fields.forEach(form::fill);
        return sent(form.press("do", "submit"));
    }

    Officer.Page open(String thread) {
        return officer.open(thread);
    }

    /// The first thread of the inbox, once there is one that `holds`.
    String arrived(Predicate<Officer.Page> holds) {
        var box = await("/exchange", page -> page.has("a.lead") && holds.test(page.follow("a.lead")));
        return box.follow("a.lead").path();
    }

    /// The page at `path` as soon as it shows what it should.
    ///
    /// @throws WalkFailed when it does not in time
    Officer.Page await(String path, Predicate<Officer.Page> shown) {
        var end = System.nanoTime() + patience.toNanos();
        while (System.nanoTime() < end) {
            var page = officer.open(path);
            if (shown.test(page)) return page;
            pause();
        }
        throw new WalkFailed("waited too long at " + path);
    }

    private Officer.Page press(Officer.Page page, String what) {
        return sent(page.form(ACTED.formatted(what)).press("do", what));
    }

    private static Officer.Page sent(Officer.Page page) {
        Story.must(page.status() == 200, "the form is taken: " + page.complaint());
        return page;
    }

    private static void pause() {
        try {
            Thread.sleep(LOOK_EVERY_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new WalkFailed("interrupted", e);
        }
    }
}
