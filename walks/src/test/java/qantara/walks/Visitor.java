package qantara.walks;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// An officer in front of a browser. Each page that is shown is looked at by axe in light and in dark, and a picture of
/// it is left in `target/pictures`.
final class Visitor {
    private static final int TRIES = 120;

    private final Page page;
    private final boolean scripts;
    private final String door;
    private final List<String> violations = new ArrayList<>();

    /// Comes in by a one-time link, as it was handed over.
    Visitor(Chromium chromium, House house, String role) {
        this(chromium.page("en", ColorScheme.LIGHT), true, house, role);
    }

    private Visitor(Page page, boolean scripts, House house, String role) {
        this.page = page;
        this.scripts = scripts;
        door = house.node().door().toString().replaceAll("/$", "");
        page.navigate(house.signIn(role));
        page.locator("main form button, form .btn.pri").first().click();
        page.waitForLoadState();
    }

    /// The same in a browser that runs no script: nor can axe, so that only pictures are taken.
    static Visitor withoutScript(Chromium chromium, House house, String role) {
        return new Visitor(chromium.page("en", ColorScheme.LIGHT, false), false, house, role);
    }

    /// Chooses a file of that name in a field for files.
    void choose(String css, String name, String type, byte[] content) {
        page.locator(css).first().setInputFiles(new FilePayload(name, type, content));
    }

    void speaks(String language) {
        open("/language/" + language + "?to=/");
    }

    void open(String path) {
        page.navigate(door + path);
    }

    String path() {
        return page.url().substring(door.length());
    }

    /// Looks at the page as it stands.
    ///
    /// @param name what its pictures are called
    Visitor look(String name) {
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            if (scripts) violations.addAll(Chromium.axe(page));
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Path.of(
                            "target",
                            "pictures",
                            name + "." + scheme.name().toLowerCase(java.util.Locale.ROOT) + ".png")));
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return this;
    }

    void fill(String name, String value) {
        page.locator("[name='" + name + "']").first().fill(value);
    }

    void fill(Map<String, String> fields) {
        fields.forEach(this::fill);
    }

    void choose(String name, String value) {
        page.locator("select[name='" + name + "']").first().selectOption(value);
    }

    void tick(String name) {
        page.locator("input[name='" + name + "']").first().check();
    }

    /// Presses keys as on a keyboard.
    void key(String keys) {
        page.keyboard().press(keys);
    }

    void click(String css) {
        page.locator(css).first().click();
        page.waitForLoadState();
    }

    boolean shows(String css) {
        return page.locator(css).count() > 0;
    }

    int count(String css) {
        return page.locator(css).count();
    }

    String attribute(String css, String name) {
        return String.valueOf(page.locator(css).first().getAttribute(name));
    }

    /// Opens the page again and again until it shows `count` of `css`.
    void await(String path, String css, int count) {
        for (var i = 0; i < TRIES; i++) {
            open(path);
            if (count(css) >= count) return;
            page.waitForTimeout(250);
        }
        throw new AssertionError("waited for " + count + " " + css + " at " + path);
    }

    void awaitHere(String css) {
        page.locator(css).first().waitFor();
    }

    List<String> violations() {
        return violations;
    }
}
