package qantara.node.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.handling.Classification;
import qantara.handling.DataCategory;
import qantara.handling.Purpose;
import qantara.handling.Service;
import qantara.node.store.DataFolder;
import qantara.node.store.Store;
import qantara.reader.Country;
import qantara.seal.ChannelId;

class SqliteChanceryTest extends EngagementsContract {
    private final Chancery chancery = Chancery.inSql();
    private final Store store;

    SqliteChanceryTest(@TempDir Path folder) {
        store = DataFolder.open(folder, () -> {});
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    Engagements engagements() {
        return chancery.engagements();
    }

    @Override
    Store store() {
        return store;
    }

    @Test
    void a_partner_is_kept_and_can_be_put_anew() {
        var madrid = madrid(new Partner.Hours.Daily(LocalTime.of(8, 0), LocalTime.of(20, 0)), List.of("es", "fr"));
        keep(madrid);
        assertThat(partner("ES:DCI")).contains(madrid);
        var later = madrid(new Partner.Hours.RoundTheClock(), List.of("es", "en", "ar"));
        keep(later);
        assertThat(partner("ES:DCI")).contains(later);
        assertThat(at("rabat-madrid-1")).contains(later);
        assertThat(all()).containsExactly(later);
    }

    @Test
    void an_official_is_found_by_either_name_and_by_the_day() {
        var official = new Official(
                "es-dci-0001",
                Optional.of("خافيير مولينا أورتيغا"),
                Optional.of("Javier Molina Ortega"),
                "Director general",
                new Service("ES:DCI"),
                Optional.of(LocalDate.of(2024, 3, 1)),
                Optional.empty());
        store.write(db -> {
            chancery.officials().keep(db, official);
            return official.id();
        });
        assertThat(named("JAVIER MOLINA ORTEGA")).containsExactly(official);
        assertThat(named("خافيير مولينا اورتيغا")).containsExactly(official);
        assertThat(named("Javier Molina")).isEmpty();
        assertThat(official.holds(LocalDate.of(2024, 2, 29))).isFalse();
        assertThat(official.holds(LocalDate.of(2026, 1, 1))).isTrue();
    }

    @Test
    void an_agreement_is_in_force_from_its_first_midnight_to_its_last_and_not_while_it_rests() {
        keep(arrangement(false));
        assertThat(inForce("2026-01-01T00:00:00Z")).isEmpty();
        assertThat(inForce("2026-03-01T00:00:00Z")).hasSize(1);
        assertThat(inForce("2027-02-28T23:30:00Z")).isEmpty();
        assertThat(inForce("2027-02-28T22:30:00Z")).hasSize(1);
        keep(arrangement(true));
        assertThat(inForce("2026-06-01T00:00:00Z")).isEmpty();
        assertThat(with(new Service("ES:DCI"))).containsExactly(arrangement(true));
        assertThat(with(new Service("PT:DCI"))).isEmpty();
    }

    private void keep(Instrument instrument) {
        store.write(db -> {
            chancery.agreements().keep(db, instrument);
            return instrument.id();
        });
    }

    private List<qantara.handling.Agreement> inForce(String at) {
        return store.read(db -> chancery.agreements()
                .inForce(db, new Service("ES:DCI"), Instant.parse(at), ZoneId.of("Europe/Madrid")));
    }

    private List<Instrument> with(Service partner) {
        return store.read(db -> chancery.agreements().with(db, partner));
    }

    private static Instrument arrangement(boolean suspended) {
        return new Instrument(
                "AG-2026-0004",
                new Service("ES:DCI"),
                Instrument.Form.ARRANGEMENT,
                Map.of("en", "Working arrangement on smuggling networks"),
                Set.of(Purpose.INVESTIGATION, Purpose.LIAISON),
                Set.of(DataCategory.CASE, DataCategory.VEHICLE),
                Classification.RESTRICTED,
                LocalDate.of(2026, 3, 1),
                Optional.of(LocalDate.of(2027, 2, 28)),
                List.of("Director general, Rabat", "Director general, Madrid"),
                suspended);
    }

    private void keep(Partner partner) {
        store.write(db -> {
            chancery.partners().keep(db, partner);
            return partner.code();
        });
    }

    private Optional<Partner> partner(String code) {
        return store.read(db -> chancery.partners().find(db, new Service(code)));
    }

    private List<Partner> all() {
        return store.read(db -> chancery.partners().all(db));
    }

    private Optional<Partner> at(String channel) {
        return store.read(db -> chancery.partners().at(db, new ChannelId(channel)));
    }

    private List<Official> named(String name) {
        return store.read(db -> chancery.officials().named(db, name));
    }

    private static Partner madrid(Partner.Hours hours, List<String> languages) {
        return new Partner(
                new Service("ES:DCI"),
                Map.of("en", "Madrid desk", "es", "Oficina de Madrid", "ar", "مكتب مدريد"),
                new Country("ES"),
                languages,
                ZoneId.of("Europe/Madrid"),
                hours,
                new Partner.Contact("Duty desk", Optional.of("+34 600 000 412"), Optional.empty()),
                Optional.of(new ChannelId("rabat-madrid-1")));
    }
}
