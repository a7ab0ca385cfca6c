package qantara.node.shell;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import qantara.handling.Evaluation;
import qantara.handling.Handling;
import qantara.handling.HandlingCode;
import qantara.handling.OfficerId;
import qantara.node.premises.Premises;
import qantara.node.shell.TodayItem.Coming;
import qantara.node.shell.TodayItem.Notice;
import qantara.node.shell.TodayItem.Waiting;
import qantara.node.shell.TodayItem.Way;

/// The shell alone, with an invented officer, an invented day and everything open: for tests and for looking at pages.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan("qantara.node.shell")
public class TrialShell {
    static final Instant NOW = Instant.parse("2026-11-24T08:42:00Z");
    private static final OfficerId KENZA = new OfficerId("officer-1");

    public static void main(String[] arguments) {
        org.springframework.boot.SpringApplication.run(TrialShell.class, arguments);
    }

    @Bean
    InstantSource clock() {
        return InstantSource.fixed(NOW);
    }

    @Bean
    Premises premises() {
        var nobodysDoor = new Premises.Door("127.0.0.1", 0);
        return new Premises(
                Path.of("trial"),
                "MA:DCI",
                Map.of("ar", "الرباط", "en", "Rabat"),
                ZoneId.of("Africa/Casablanca"),
                List.of("ar", "fr"),
                nobodysDoor,
                nobodysDoor,
                true);
    }

    @Bean
    Viewers viewers() {
        var kenza = new Viewer(
                KENZA,
                PersonName.both("Kenza Alaoui", "كنزة العلوي"),
                "Cooperation desk officer",
                EnumSet.allOf(Section.class));
        return (request, _) -> !"nobody".equals(request.getQueryString()) ? Optional.of(kenza) : Optional.empty();
    }

    @Bean
    SecurityFilterChain everythingOpen(HttpSecurity http) {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }

    @Bean
    TodaySource inventedDay() {
        return (_, time) -> time.language() == Language.FRENCH ? List.of() : invented();
    }

    private static List<TodayItem> invented() {
        return List.of(
                waiting(
                        "QN-2026-00415",
                        "Identify a passenger on a flight that landed this morning",
                        "2026-11-24T10:20:00Z"),
                waiting(
                        "QN-2026-00412",
                        "Vehicle ownership and crossings, migrant-smuggling case",
                        "2026-11-24T15:20:00Z"),
                waiting(
                        "QN-2026-00398",
                        "Particulars of a freight company named in three cases",
                        "2026-11-27T11:00:00Z"),
                new Waiting(
                        "/reader/144",
                        "Communiqué ready to confirm: 11 fields, 2 without evidence",
                        new Ref("RD-2026-0144"),
                        NOW,
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new State(Tone.PROPOSED, "Machine proposal")),
                        "Confirm"),
                new Notice(
                        Tone.LATE,
                        "hourglass",
                        "Two messages to The Hague without a receipt for 14 min",
                        "Held and being resent",
                        Optional.of("/partners")),
                coming(Way.IN, "2026-11-26", "2026-11-27", "Madrid in Rabat"),
                coming(Way.OUT, "2026-11-27", "2026-12-01", "To Doha"),
                coming(Way.EVENT, "2026-11-20", "2026-11-27", "Exercise Atlas 3"));
    }

    private static Waiting waiting(String ref, String matter, String until) {
        return new Waiting(
                "/exchange/" + ref,
                matter,
                new Ref(ref),
                NOW.minusSeconds(3600),
                Optional.of(Instant.parse(until)),
                "8 h",
                Optional.of(new ServiceBox("ES", "Madrid", false)),
                Optional.of(HandlingCells.of(Evaluation.parse("B2"), Handling.of(HandlingCode.H2))),
                Optional.of(PersonName.both("K. Alaoui", "ك. العلوي")),
                Optional.of(KENZA),
                Optional.of(new State(Tone.ACT, "Reply drafted")),
                "Answer");
    }

    private static Coming coming(Way way, String first, String last, String name) {
        return new Coming(
                way,
                "/record/1",
                LocalDate.parse(first),
                LocalDate.parse(last),
                name,
                name,
                "Rabat · 5 members",
                Optional.of(new State(Tone.GOOD, "Ready")));
    }

    /// Pages that take what a sender may get wrong.
    @Controller
    static final class TrialPages {
        @PostMapping("/trial/form")
        Answer form(@RequestParam String text) {
            return new SeeOther("/trial/length?of=" + text.length());
        }

        @PostMapping("/trial/upload")
        Answer upload(@RequestParam MultipartFile file) {
            return new SeeOther("/trial/length?of=" + file.getSize());
        }

        @PostMapping("/api/trial")
        Answer body(@RequestBody Map<String, String> sent) {
            return new SeeOther("/trial/length?of=" + sent.size());
        }

        @GetMapping("/trial/length")
        Answer length(@RequestParam int of) {
            return of < 0
                    ? Problem.NOT_UNDERSTOOD
                    : Page.of(Section.READER, "shell/problem").with("problem", Problem.GONE);
        }

        @GetMapping("/trial/fault")
        Answer fault() {
            throw new IllegalStateException("Youssef El Bakkali must not be shown");
        }
    }
}
