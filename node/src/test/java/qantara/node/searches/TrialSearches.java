package qantara.node.searches;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.OfficerId;
import qantara.handling.Purpose;
import qantara.handling.Role;
import qantara.handling.Service;
import qantara.node.access.Officer;
import qantara.node.access.Officers;
import qantara.node.chancery.Chancery;
import qantara.node.chancery.Instrument;
import qantara.node.chancery.Partner;
import qantara.node.gateway.NodeKeys;
import qantara.node.premises.Premises;
import qantara.node.shell.PersonName;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.reader.Country;
import qantara.seal.ChannelId;
import qantara.testkit.HandClock;

/// The desk of searches with everything it stands on, over a real store: an invented partner, three officers, nobody on
/// file.
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "qantara.node.shell",
            "qantara.node.chancery",
            "qantara.node.access",
            "qantara.node.audit",
            "qantara.node.gateway",
            "qantara.node.attachments",
            "qantara.node.correspondence",
            "qantara.node.searches"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Trial.*"))
public class TrialSearches {
    static final Service MADRID = new Service("ES:OCI");
    static final Service LISBON = new Service("PT:OCI");
    static final String AGREEMENT = "AG-2026-0004";
    static final Officer KENZA = officer("kenza", "Kenza Alaoui", Role.DESK);
    static final Officer YASSINE = officer("yassine", "Yassine Idrissi", Role.RELEASE);
    static final Officer SALMA = officer("salma", "Salma Bennis", Role.OVERSIGHT);

    private static final Instant NOW = Instant.parse("2026-11-24T08:42:00Z");

    @Bean
    HandClock clock() {
        return new HandClock(NOW);
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    Premises premises() {
        var premises = new Premises(
                temporary(),
                "MA:DCI",
                Map.of("ar", "\u0627\u0644\u0631\u0628\u0627\u0637", "en", "Rabat", "fr", "Rabat", "es", "Rabat"),
                ZoneId.of("Africa/Casablanca"),
                List.of("ar", "fr"),
                new Premises.Door("127.0.0.1", freePort()),
                new Premises.Door("127.0.0.1", freePort()),
                true);
        NodeKeys.make(premises, NOW, new SecureRandom());
        return premises;
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("trial-searches");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean(destroyMethod = "close")
    Store store(Premises premises) {
        var store = DataFolder.open(premises.folder(), () -> {});
        store.write(db -> {
            Chancery.inSql().partners().keep(db, partner(MADRID, "rabat-madrid-1"));
            Chancery.inSql().partners().keep(db, partner(LISBON, "rabat-lisbon-1"));
            Chancery.inSql().agreements().keep(db, agreement());
            return store;
        });
        return store;
    }

    private static Partner partner(Service service, String channel) {
        return new Partner(
                service,
                Map.of(
                        "en",
                        service.country(),
                        "ar",
                        service.country(),
                        "fr",
                        service.country(),
                        "es",
                        service.country()),
                new Country(service.country()),
                List.of("es", "fr", "en"),
                ZoneId.of("Europe/Madrid"),
                new Partner.Hours.RoundTheClock(),
                new Partner.Contact("Single point of contact", Optional.empty(), Optional.empty()),
                Optional.of(new ChannelId(channel)));
    }

    private static Instrument agreement() {
        return new Instrument(
                AGREEMENT,
                MADRID,
                Instrument.Form.ARRANGEMENT,
                Map.of("en", "Invented arrangement"),
                Set.of(Purpose.INVESTIGATION, Purpose.EVENT_SECURITY),
                EnumSet.allOf(DataCategory.class),
                Classification.RESTRICTED,
                LocalDate.of(2026, 3, 1),
                Optional.empty(),
                List.of("Director general, Rabat", "Director general, Madrid"),
                false);
    }

    @Bean
    Filled filled(Officers officers) {
        for (var one : List.of(KENZA, YASSINE, SALMA)) officers.add(one);
        return new Filled();
    }

    record Filled() {}

    private static Officer officer(String id, String latin, Role role) {
        return new Officer(new OfficerId(id), PersonName.latin(latin), "DESK", Set.of(role), Classification.SECRET);
    }
}
