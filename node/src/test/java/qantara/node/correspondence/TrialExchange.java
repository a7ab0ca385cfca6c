package qantara.node.correspondence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import qantara.exchange.ExchangeId;
import qantara.exchange.Incoming;
import qantara.exchange.Message;
import qantara.handling.Audience;
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
import qantara.seal.Digest;
import qantara.seal.Lane;
import qantara.seal.MessageId;
import qantara.seal.Place;
import qantara.seal.ServiceCode;

/// The exchange with everything it stands on, over a real store: an invented partner, two officers, one request in each
/// state. For tests and for looking at pages.
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
            "qantara.node.correspondence"
        },
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Trial.*"))
public class TrialExchange {
    static final Service MADRID = new Service("ES:DAO");
    static final Instant NOW = Instant.parse("2026-11-24T08:42:00Z");

    public static void main(String[] arguments) {
        var context = SpringApplication.run(TrialExchange.class, arguments);
        var officers = context.getBean(Officers.class);
        System.out.println("desk " + officers.issueCode(new OfficerId("kenza")).orElseThrow());
        System.out.println(
                "release " + officers.issueCode(new OfficerId("yassine")).orElseThrow());
    }

    @Bean
    Clock clock() {
        return Clock.fixed(NOW, ZoneId.of("Africa/Casablanca"));
    }

    @Bean
    SecureRandom random() {
        return new SecureRandom();
    }

    @Bean
    Premises premises() {
        var door = new Premises.Door("127.0.0.1", freePort());
        var premises = new Premises(
                temporary(),
                "MA:DCI",
                Map.of("ar", "الرباط", "en", "Rabat", "fr", "Rabat", "es", "Rabat"),
                ZoneId.of("Africa/Casablanca"),
                List.of("ar", "fr"),
                door,
                door,
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
            return Files.createTempDirectory("trial-exchange");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Bean(destroyMethod = "close")
    Store store(Premises premises) {
        var store = DataFolder.open(premises.folder(), () -> {});
        store.write(db -> {
            Chancery.inSql().partners().keep(db, madrid());
            Chancery.inSql().agreements().keep(db, agreement());
            return store;
        });
        return store;
    }

    private static Partner madrid() {
        return new Partner(
                MADRID,
                Map.of("en", "Madrid", "ar", "مدريد", "fr", "Madrid", "es", "Madrid"),
                new Country("ES"),
                List.of("es", "fr", "en"),
                ZoneId.of("Europe/Madrid"),
                new Partner.Hours.RoundTheClock(),
                new Partner.Contact("Single point of contact", Optional.empty(), Optional.empty()),
                Optional.of(new ChannelId("rabat-madrid-1")));
    }

    private static Instrument agreement() {
        return new Instrument(
                "AG-2026-0004",
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

    /// Fills the desk once everything stands.
    @Bean
    Filled filled(Store store, Officers officers, Correspondence correspondence) {
        officers.add(officer("kenza", "Kenza Alaoui", "كنزة العلوي", Role.DESK));
        officers.add(officer("yassine", "Yassine Idrissi", "ياسين الإدريسي", Role.RELEASE));
        officers.add(officer("salma", "Salma Bennis", "سلمى بنيس", Role.OVERSIGHT));
        arrive(store, "Vehicle ownership and border crossings", true);
        arrive(store, "Particulars of a freight company named in three cases", false);
        var kenza = officer("kenza", "K", "ك", Role.DESK).actor();
        var request = new HashMap<>(Sample.request(MADRID));
        Bureau.done(correspondence.begin(kenza, Bureau.command(), request));
        return new Filled();
    }

    record Filled() {}

    private static Officer officer(String id, String latin, String arabic, Role role) {
        return new Officer(
                new OfficerId(id), PersonName.both(latin, arabic), "DESK", Set.of(role), Classification.SECRET);
    }

    /// Puts a request in as if it had come an hour ago.
    private static void arrive(Store store, String subject, boolean urgent) {
        var fields = new HashMap<>(Sample.request(MADRID));
        fields.put("subject", subject);
        fields.put("code.H2", "on");
        if (urgent) {
            fields.put("urgency", "URGENT_DIRECT");
            fields.put("ground", "LOSS_OF_RELEVANCE");
            fields.put("why", "The vehicle leaves the port tonight.");
        }
        var at = NOW.minusSeconds(3600);
        var random = new SecureRandom();
        var composed = RequestPaper.compose(
                new Typed(fields), ExchangeId.fresh(at, random), Audience.of(new Service("MA:DCI")), Set.of("en"), at);
        if (!(composed instanceof Composed.Fit(var message, var marking, var kinds))
                || !(message instanceof Message.RequestMessage request)) throw new AssertionError(composed);
        store.write(db -> {
            var dossier = LetterTray.dossier(
                    new Threads(db).next(2026), request, MADRID, new ChannelId("rabat-madrid-1"), at);
            new Threads(db).begin(dossier);
            var letter = MessageId.fresh(at, random);
            new IncomingRows(db).keep(came(letter, dossier.ref().number(), at));
            new Papers(db).keep(dossier.ref(), new Paper(0, letter, message, false, at, "", "", "", Optional.empty()));
            return dossier;
        });
    }

    /// What the inbox would have kept of that letter.
    private static Incoming came(MessageId id, int number, Instant at) {
        var lane = new Lane(new ChannelId("rabat-madrid-1"), new ServiceCode(MADRID.code()), new ServiceCode("MA:DCI"));
        var nothing = new byte[0];
        return new Incoming(
                id,
                lane,
                new Place(1, number, Digest.NONE),
                Digest.of(id.bytes()),
                Digest.of(nothing),
                nothing,
                at,
                nothing,
                Optional.empty());
    }
}
