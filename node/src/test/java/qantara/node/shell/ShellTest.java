package qantara.node.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The shell as a browser meets it.
@TestInstance(Lifecycle.PER_CLASS)
class ShellTest {
    private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)");

    private RunningShell shell;

    @BeforeAll
    void start() {
        shell = new RunningShell();
    }

    @AfterAll
    void stop() {
        shell.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void today_is_shown_in_every_language(Language language) {
        var page = shell.get("/", "Cookie", "lang=" + language.tag());
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("<html lang=\"" + language.tag() + "\" dir=\"" + language.direction() + "\"")
                .contains(Words.of("shell", language).say("today.waiting"));
    }

    @ParameterizedTest
    @CsvSource({
        "'fr-CA,en;q=0.5',        fr",
        "'de,en;q=0.5',           en",
        "'de',                    ar",
        "'en;q=0,es',             es",
        "'*',                     ar",
        "'es-419;q=0.8,ar-EG',    ar",
        "',;;q=',                 ar",
    })
    void the_browsers_wish_decides_until_the_reader_does(String wish, String tag) {
        assertThat(shell.get("/", "Accept-Language", wish).body()).contains("<html lang=\"" + tag + "\"");
        assertThat(shell.get("/", "Accept-Language", wish, "Cookie", "lang=es").body())
                .contains("<html lang=\"es\"");
    }

    @Test
    void the_language_switch_keeps_the_page() {
        var page = shell.get("/?whose=MINE", "Cookie", "lang=en").body();
        assertThat(page).contains("href=\"/language/ar?to=%2F%3Fwhose%3DMINE\"");
        var answer = shell.get("/language/ar?to=%2F%3Fwhose%3DMINE");
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).contains("/?whose=MINE");
        assertThat(answer.headers().firstValue("Set-Cookie").orElse(""))
                .startsWith("lang=ar;")
                .contains("SameSite=Lax");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/a\r\nb", ""
            })
    void a_switch_never_leads_to_another_host(String to) {
        var encoded = java.net.URLEncoder.encode(to, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(shell.get("/theme/dark?to=" + encoded).headers().firstValue("Location"))
                .contains("/");
    }

    @Test
    void the_theme_the_reader_chose_is_in_the_first_byte() {
        assertThat(shell.get("/", "Cookie", "theme=dark").body()).contains("data-theme=\"dark\"");
        assertThat(shell.get("/", "Cookie", "theme=pink").body()).contains("data-theme=\"system\"");
    }

    @Test
    void every_asset_is_found_and_kept_for_ever() {
        var assets = ASSET.matcher(shell.get("/").body())
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        assertThat(assets).hasSizeGreaterThanOrEqualTo(6);
        for (var asset : assets) {
            var answer = shell.get(asset);
            assertThat(answer.statusCode()).as(asset).isEqualTo(200);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .contains("max-age=31536000", "immutable");
        }
    }

    @Test
    void pages_styles_scripts_and_icons_travel_compressed() {
        var page = shell.get("/", "Accept-Encoding", "gzip");
        assertThat(page.headers().firstValue("Content-Encoding")).contains("gzip");
        for (var asset : List.of("desk.css", "desk.js", "icons.svg")) {
            var answer = shell.get(Assets.url(asset), "Accept-Encoding", "gzip");
            assertThat(answer.headers().firstValue("Content-Encoding"))
                    .as(asset)
                    .contains("gzip");
        }
    }

    @Test
    void no_page_has_an_inline_style_or_script_or_another_host() {
        for (var path : new String[] {"/", "/?nobody", "/nowhere"}) {
            assertThat(shell.get(path).body())
                    .doesNotContainPattern("\\sstyle=")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("<script(?![^>]*src=)")
                    .doesNotContainPattern("(?:href|src)=\"(?:https?:)?//");
        }
    }

    @Test
    void before_sign_in_today_asks_to_sign_in() {
        var answer = shell.get("/?nobody", "Cookie", "lang=fr");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body())
                .contains("Connectez-vous", "href=\"/sign-in\"")
                .doesNotContain("class=\"rail\"");
    }

    @Test
    void an_empty_day_says_what_to_do_next() {
        assertThat(shell.get("/", "Cookie", "lang=fr").body()).contains("Commencez par un communiqué");
    }
}
