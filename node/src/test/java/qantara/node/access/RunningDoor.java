package qantara.node.access;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import qantara.handling.Classification;
import qantara.handling.OfficerId;
import qantara.handling.Role;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Line;
import qantara.node.audit.LogSearch;
import qantara.node.premises.Premises;
import qantara.node.shell.PersonName;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.testkit.HandClock;

/// The officers' door on a port of its own, over a real database, with a clock that the test moves and one invented
/// officer for each role.
final class RunningDoor implements AutoCloseable {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final HandClock clock = new HandClock(NOON);
    final Store store;
    final Officers officers;
    final AuditLog audit;
    private final ConfigurableApplicationContext context;

    RunningDoor(Path folder) {
        store = DataFolder.open(folder, () -> {});
        var app = new SpringApplication(TrialDoor.class);
        app.setDefaultProperties(
                Map.of("server.port", 0, "server.address", "127.0.0.1", "spring.main.banner-mode", "off"));
        app.addInitializers(context -> furnish((GenericApplicationContext) context, folder));
        context = app.run();
        officers = context.getBean(Officers.class);
        audit = context.getBean(AuditLog.class);
        officers.add(officer("kenza", Role.DESK));
        officers.add(officer("youssef", Role.RELEASE));
        officers.add(officer("hind", Role.OVERSIGHT));
        officers.add(officer("omar", Role.ADMIN));
    }

    private void furnish(GenericApplicationContext context, Path folder) {
        var door = new Premises.Door("127.0.0.1", 0);
        var premises = new Premises(
                folder,
                "MA:DCI",
                Map.of("en", "Rabat"),
                ZoneId.of("Africa/Casablanca"),
                List.of("en"),
                door,
                door,
                true);
        context.registerBean(Premises.class, () -> premises);
        context.registerBean(Store.class, () -> store, definition -> definition.setDestroyMethodName(""));
        context.registerBean(Clock.class, () -> clock);
        context.registerBean(SecureRandom.class, () -> new SecureRandom());
    }

    static Officer officer(String id, Role... roles) {
        return new Officer(
                new OfficerId(id),
                PersonName.both("Officer " + id, "ضابط"),
                "ocn-rabat",
                Set.of(roles),
                Classification.CONFIDENTIAL);
    }

    String code(String officer) {
        return officers.issueCode(new OfficerId(officer)).orElseThrow();
    }

    Visitor visitor() {
        var server = ((WebServerApplicationContext) context).getWebServer();
        return new Visitor(URI.create("http://127.0.0.1:" + (server == null ? 0 : server.getPort())));
    }

    /// A browser in which `officer` has come in by a code.
    Visitor signedIn(String officer) {
        var visitor = visitor();
        visitor.signIn(code(officer));
        return visitor;
    }

    /// The log, the newest line first.
    List<Line> log() {
        return store.read(db -> audit.page(db, LogSearch.EVERYTHING));
    }

    @Override
    public void close() {
        context.close();
        store.close();
    }
}
