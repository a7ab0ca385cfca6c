package qantara.walks;

import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/// The desk of searches as an officer works on it.
final class SearchDesk {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LOOK_EVERY_MILLIS = 250;

    private final Officer officer;

    SearchDesk(Officer officer) {
        this.officer = officer;
    }

    /// Puts a person on file.
    Officer.Page file(Map<String, String> person) {
        var form = officer.open("/searches/held/new").form("form[action='/searches/held/new']");
        person.forEach(form::fill);
        return sent(form.send());
    }

    /// Takes the person entered last out of the file.
    Officer.Page eraseLast(String why) {
        var page = officer.open("/searches/held").follow("a[href^='/searches/held/HP-']");
        return sent(page.form("form:has(input[value=erase])").fill("why", why).send());
    }

    /// Lets the partner of an agreement ask for a purpose.
    Officer.Page let(String agreement, String purpose) {
        var form = officer.open("/searches/partners").form("form:has(input[name=agreement][value=" + agreement + "])");
        return sent(form.fill("purpose." + purpose, "on").press("do", "open"));
    }

    /// Searches this house's own file.
    Officer.Page own(Map<String, String> fields) {
        return look(fields, "own");
    }

    /// Asks a partner, unseen, and gives the page with its answer.
    Officer.Page ask(Map<String, String> fields) {
        return look(fields, "ask");
    }

    private Officer.Page look(Map<String, String> fields, String what) {
        var form = officer.open("/searches").form("form.seek");
        fields.forEach(form::fill);
        return sent(form.press("do", what));
    }

    /// Asks again and again until the answer is as it should be: an index may still be on its way.
    Officer.Page askUntil(Map<String, String> fields, String css) {
        return until(() -> ask(fields), page -> page.has(css));
    }

    /// The page at `path` as soon as it shows what it should.
    Officer.Page await(String path, String css) {
        return until(() -> officer.open(path), page -> page.has(css));
    }

    private static Officer.Page until(Supplier<Officer.Page> look, Predicate<Officer.Page> shown) {
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            var page = look.get();
            if (shown.test(page)) return page;
            pause();
        }
        throw new WalkFailed("waited a minute");
    }

    /// Makes a request of the match that a page shows, completes it and hands it to a second officer.
    Officer.Page followUp(Officer.Page check, Map<String, String> rest) {
        var form = sent(check.form("form.lf").press("do", "request")).form("form.request");
        rest.forEach(form::fill);
        return sent(form.press("do", "submit"));
    }

    /// Looks what stands under a handle that a partner's request names, and confirms it to that partner.
    Officer.Page confirm(String handle, Map<String, String> cause) {
        var form = officer.open("/searches/hits").form("form:has(input[name=handle])");
        form.fill("handle", handle);
        cause.forEach(form::fill);
        var record = sent(form.press("do", "show"));
        return sent(record.form("form:has(input[value=confirm])").send());
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
