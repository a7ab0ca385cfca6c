package qantara.node.press;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Primary;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.OfficerId;
import qantara.handling.Purpose;
import qantara.handling.Role;
import qantara.handling.Service;
import qantara.node.access.Officer;
import qantara.node.access.Officers;
import qantara.node.audit.AuditLog;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.Instrument;
import qantara.node.chancery.Official;
import qantara.node.chancery.Partner;
import qantara.node.premises.Premises;
import qantara.node.shell.PersonName;
import qantara.node.shell.Section;
import qantara.node.shell.Viewer;
import qantara.node.shell.Viewers;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.reader.Country;
import qantara.seal.ChannelId;

/// The reader's desk and the chancery alone, over a real store, with an invented officer, partner and officials: for
/// tests and for looking at pages.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {"qantara.node.shell", "qantara.node.chancery", "qantara.node.press"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Trial.*"))
public class TrialDesk {
    private static final Officer KENZA = new Officer(
            new OfficerId("officer-1"),
            PersonName.both("Kenza Alaoui", "كنزة العلوي"),
            "DCI",
            Set.of(Role.DESK),
            Classification.RESTRICTED);

    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-24T09:30:00Z"), ZoneId.of("Africa/Casablanca"));

    public static void main(String[] arguments) {
        SpringApplication.run(TrialDesk.class, arguments);
    }

    @Bean
    Clock clock() {
        return CLOCK;
    }

    @Bean
    @Primary
    @ConditionalOnProperty(name = "handmade", matchIfMissing = true)
    Press handmade(Store store, Chancery chancery, AuditLog audit, Officers officers) {
        return new Press(store, new SqlProofs(), chancery, audit, officers, Readings::read, "test", CLOCK);
    }

    @Bean
    AuditLog log(Store store, Premises premises) {
        return AuditLog.open(store, premises, CLOCK, new SecureRandom());
    }

    @Bean
    Officers officers(Store store, AuditLog audit) {
        var officers = new Officers(store, audit, CLOCK, new SecureRandom());
        officers.add(KENZA);
        return officers;
    }

    @Bean(destroyMethod = "close")
    Store store(Premises premises) {
        var store = DataFolder.open(premises.folder(), () -> {});
        store.write(db -> {
            var chancery = Chancery.inSql();
            chancery.partners().keep(db, london());
            chancery.agreements().keep(db, arrangement());
            chancery.officials().keep(db, commissioner());
            return store;
        });
        return store;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("trial-desk");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Partner london() {
        return new Partner(
                new Service("GB:DCI"),
                Map.of("en", "London desk", "ar", "مكتب لندن", "fr", "Bureau de Londres", "es", "Oficina de Londres"),
                new Country("GB"),
                List.of("en", "fr"),
                ZoneId.of("Europe/London"),
                new Partner.Hours.Daily(LocalTime.of(8, 0), LocalTime.of(20, 0)),
                new Partner.Contact("Duty desk", Optional.of("+44 7700 900412"), Optional.of("desk@london.example")),
                Optional.of(new ChannelId("rabat-london-1")));
    }

    private static Instrument arrangement() {
        return new Instrument(
                "AG-2026-0004",
                new Service("GB:DCI"),
                Instrument.Form.ARRANGEMENT,
                Map.of("en", "Working arrangement on smuggling networks", "ar", "ترتيب عمل بشأن شبكات التهريب"),
                Set.of(Purpose.INVESTIGATION, Purpose.LIAISON),
                Set.of(DataCategory.CASE, DataCategory.VEHICLE),
                Classification.RESTRICTED,
                LocalDate.of(2026, 3, 1),
                Optional.empty(),
                List.of("Director general, Rabat", "Director general, London"),
                false);
    }

    private static Official commissioner() {
        return new Official(
                "gb-dci-0001",
                Optional.of("إلينور وايتفيلد"),
                Optional.of("Eleanor Whitfield"),
                "Commissioner for security cooperation",
                new Service("GB:DCI"),
                Optional.of(LocalDate.of(2025, 2, 1)),
                Optional.empty());
    }

    @Bean
    Premises premises() {
        var nobodysDoor = new Premises.Door("127.0.0.1", 0);
        return new Premises(
                temporary(),
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
        var kenza = new Viewer(KENZA.id(), KENZA.name(), "Cooperation desk officer", EnumSet.allOf(Section.class));
        return (request, _) -> request.getHeader("Nobody") == null ? Optional.of(kenza) : Optional.empty();
    }

    @Bean
    SecurityFilterChain everythingOpen(HttpSecurity http) {
        return http.authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .csrf(csrf -> csrf.disable())
                .build();
    }
}
