package qantara.node;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import qantara.ledger.Entry;
import qantara.ledger.Ledger;
import qantara.ledger.LedgerShelf;

/// What the compiler does not see of the floors: where time, chance and the outside world come in, who may append to
/// the log, and that no engine knows the framework. Each rule is also shown to catch an offender.
class FloorsTest {
    /// Where the world is let in: the main class, the command line, and what stands above the node.
    private static final DescribedPredicate<JavaClass> EDGES = resideInAnyPackage(
            "qantara.node", "qantara.node.console", "qantara.walks", "qantara.bench", "qantara.pages..");

    private static final String[] ENGINES = {
        "qantara.names",
        "qantara.seal",
        "qantara.ledger",
        "qantara.handling",
        "qantara.ties",
        "qantara.exchange",
        "qantara.crosscheck",
        "qantara.reader",
        "qantara.holdings",
    };

    private static final Set<String> SOCKETS = Set.of(
            "java.net.Socket",
            "java.net.ServerSocket",
            "java.net.DatagramSocket",
            "java.net.URLConnection",
            "java.net.http.HttpClient",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel",
            "java.nio.channels.AsynchronousSocketChannel",
            "javax.net.ssl.SSLSocketFactory",
            "org.springframework.web.client.RestClient");

    private static final JavaClasses HOUSE = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            // The engines' published contracts are tests too, in jars of their own once the engines are packaged.
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages("qantara");

    enum Rule {
        TIME_IS_PASSED_IN(outsideEdges("read the time", Rule::readsTheTime)),
        CHANCE_IS_PASSED_IN(outsideEdges("make a random source", Rule::rollsTheDice)),
        SETTINGS_ARE_PASSED_IN(outsideEdges("read the surroundings or end the process", Rule::asksTheSystem)),
        NOTHING_IS_PRINTED(outsideEdges("print", Rule::prints)),
        ONLY_GATEWAY_OPENS_SOCKETS(noClasses()
                .that(not(EDGES.or(resideInAnyPackage("qantara.node.gateway")))
                        .or(describe("the offender", FloorsTest::isOffender)))
                .should()
                .dependOnClassesThat(describe("open sockets", type -> SOCKETS.contains(type.getName())))),
        ONLY_AUDIT_APPENDS(noClasses()
                .that(not(resideInAnyPackage("qantara.node.audit", "qantara.ledger")))
                .should()
                .accessTargetWhere(describe("append to the ledger", Rule::appends))),
        ENGINES_KNOW_NO_FRAMEWORK(noClasses()
                .that(resideInAnyPackage(ENGINES).or(describe("the offender", FloorsTest::isOffender)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.springframework..", "jakarta..", "gg.jte..", "java.sql", "qantara.node.."))),
        NO_FIELD_IS_INJECTED(fields().should()
                .notBeAnnotatedWith(Autowired.class)
                .andShould()
                .notBeAnnotatedWith("org.springframework.beans.factory.annotation.Value")
                .andShould()
                .notBeAnnotatedWith("jakarta.annotation.Resource")
                .andShould()
                .notBeAnnotatedWith("jakarta.inject.Inject")),
        NO_SETTER_IS_INJECTED(noMethods().should().beAnnotatedWith(Autowired.class)),
        NO_LISTENER_STANDS_IN_FOR_A_CALL(noMethods()
                .that()
                .areDeclaredInClassesThat(
                        resideInAnyPackage("qantara.node.audit", "qantara.node.gateway", "qantara.node.shell"))
                .should()
                .beAnnotatedWith("org.springframework.context.event.EventListener")
                .allowEmptyShould(true));

        private final ArchRule rule;

        Rule(ArchRule rule) {
            this.rule = rule;
        }

        private static ArchRule outsideEdges(String does, java.util.function.Predicate<JavaAccess<?>> accesses) {
            return noClasses()
                    .that(not(EDGES).or(describe("the offender", FloorsTest::isOffender)))
                    .should()
                    .accessTargetWhere(describe(does, accesses));
        }

        private static boolean readsTheTime(JavaAccess<?> access) {
            var owner = access.getTargetOwner().getName();
            return switch (access.getName()) {
                case "now" -> owner.startsWith("java.time.") && takesNoClock(access);
                case "systemUTC", "systemDefaultZone", "system" ->
                    owner.equals("java.time.Clock") || owner.equals("java.time.InstantSource");
                case "currentTimeMillis" -> owner.equals("java.lang.System");
                default -> false;
            };
        }

        private static boolean takesNoClock(JavaAccess<?> access) {
            return !access.getTarget().getFullName().contains("java.time.Clock");
        }

        private static boolean rollsTheDice(JavaAccess<?> access) {
            return switch (access.getTargetOwner().getName()) {
                case "java.util.Random", "java.security.SecureRandom" ->
                    access.getName().equals("<init>");
                case "java.util.concurrent.ThreadLocalRandom" -> true;
                case "java.lang.Math" -> access.getName().equals("random");
                case "java.util.UUID" -> access.getName().equals("randomUUID");
                default -> false;
            };
        }

        private static boolean asksTheSystem(JavaAccess<?> access) {
            return access.getTargetOwner().getName().matches("java\\.lang\\.(System|Runtime)")
                    && access.getName().matches("getenv|getProperty|getProperties|setProperty|exit|halt");
        }

        private static boolean prints(JavaAccess<?> access) {
            var isStream = access.getTargetOwner().getName().equals("java.lang.System")
                    && access.getName().matches("out|err");
            return isStream || access.getName().equals("printStackTrace");
        }

        private static boolean appends(JavaAccess<?> access) {
            return access.getTargetOwner().getPackageName().equals("qantara.ledger")
                    && access.getName().equals("append");
        }
    }

    private static boolean isOffender(JavaClass type) {
        return type.getName().equals(Offender.class.getName());
    }

    @ParameterizedTest
    @EnumSource
    void the_house_keeps(Rule kept) {
        kept.rule.check(HOUSE);
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NO_LISTENER_STANDS_IN_FOR_A_CALL")
    void an_offender_is_caught_by(Rule kept) {
        assertThat(kept.rule
                        .evaluate(new ClassFileImporter().importClasses(Offender.class))
                        .hasViolation())
                .isTrue();
    }

    @Test
    void every_engine_and_the_node_are_looked_at() {
        assertThat(HOUSE.stream().map(JavaClass::getPackageName))
                .contains("qantara.names", "qantara.seal", "qantara.ledger", "qantara.handling", "qantara.node.shell");
    }

    /// Does everything that is not done in this house.
    @Component
    static class Offender {
        @Autowired
        HttpClient injected;

        @Autowired
        void inject(HttpClient client) {
            injected = client;
        }

        void offend(LedgerShelf shelf, Entry entry) {
            System.out.println(Instant.now());
            System.out.println(new SecureRandom().nextInt());
            System.out.println(System.getenv("HOME"));
            Ledger.append(shelf, entry);
        }
    }
}
