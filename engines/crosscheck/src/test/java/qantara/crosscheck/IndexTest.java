package qantara.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;
import static qantara.crosscheck.House.TERMS;
import static qantara.crosscheck.House.held;
import static qantara.crosscheck.House.label;
import static qantara.crosscheck.House.person;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qantara.names.NameKeys;
import qantara.names.Particulars;

/// An index as it is shipped, and its changes.
class IndexTest {
    private static final Particulars KARIM = person("Karim Zerhouni", "1975-03-19");
    private static final Particulars SALMA = person("سلمى بناني", "1988-11-02");

    private final House madrid = new House(Suite.RISTRETTO255_SHA512);
    private final IndexMaker maker = new IndexMaker(madrid.key, TERMS);

    private int asked;

    private static IndexRecord of(int number, Particulars person) {
        return held(number, person, Tier.FULL_BIRTH_DATE);
    }

    private Lookup asks(Particulars person) {
        return madrid.lookup(madrid.asks(person, TERMS, "e" + asked++));
    }

    private byte[] change(IndexCopy index, List<IndexRecord> added, List<IndexRecord> erased) {
        return maker.change(index, added, erased, new Random(3)).bytes();
    }

    private static Verdict.Hit hit(int number) {
        return new Verdict.Hit(List.of(label(number)));
    }

    @Test
    void who_is_added_is_found_after_the_change() {
        var asked = asks(SALMA);
        var before = madrid.index(TERMS, List.of(of(1, KARIM)));
        assertThat(asked.in(before)).isEqualTo(new Verdict.NoHit());
        var after = House.held(before.with(change(before, List.of(of(2, SALMA)), List.of())));
        assertThat(asked.in(after)).isEqualTo(hit(2));
        assertThat(asks(KARIM).in(after)).isEqualTo(hit(1));
    }

    @Test
    void who_is_erased_is_not_found_after_the_change() {
        var before = madrid.index(TERMS, List.of(of(1, KARIM), of(2, SALMA)));
        var after = House.held(before.with(change(before, List.of(), List.of(of(1, KARIM)))));
        assertThat(asks(KARIM).in(after)).isEqualTo(new Verdict.NoHit());
        assertThat(asks(SALMA).in(after)).isEqualTo(hit(2));
    }

    @Test
    void erasing_one_of_two_namesakes_leaves_the_other() {
        var before = madrid.index(TERMS, List.of(of(1, KARIM), of(2, KARIM)));
        var after = House.held(before.with(change(before, List.of(), List.of(of(1, KARIM)))));
        assertThat(asks(KARIM).in(after)).isEqualTo(hit(2));
    }

    @Test
    void who_was_added_by_a_change_can_be_erased_by_the_next_and_added_again() {
        var first = madrid.index(TERMS, List.of());
        var second = House.held(first.with(change(first, List.of(of(1, KARIM)), List.of())));
        var third = House.held(second.with(change(second, List.of(), List.of(of(1, KARIM)))));
        assertThat(asks(KARIM).in(third)).isEqualTo(new Verdict.NoHit());
        var fourth = House.held(third.with(change(third, List.of(of(1, KARIM)), List.of())));
        assertThat(asks(KARIM).in(fourth)).isEqualTo(hit(1));
        assertThat(fourth.sequence()).isEqualTo(3);
    }

    @Test
    void a_change_fits_only_the_index_that_it_follows() {
        var first = madrid.index(TERMS, List.of(of(1, KARIM)));
        var change = change(first, List.of(of(2, SALMA)), List.of());
        var second = House.held(first.with(change));
        assertThat(second.with(change)).isEqualTo(new Copying.Refused(CheckRefusal.OTHER_INDEX));
        var later = change(second, List.of(), List.of());
        assertThat(first.with(later)).isEqualTo(new Copying.Refused(CheckRefusal.OTHER_INDEX));
        var elsewhere = madrid.index(TERMS, List.of(of(1, KARIM)), House.edition(6));
        assertThat(elsewhere.with(change)).isEqualTo(new Copying.Refused(CheckRefusal.OTHER_INDEX));
    }

    @Test
    void an_index_under_other_terms_than_agreed_is_not_taken() {
        var bytes = maker.prepare(List.of(of(1, KARIM)), House.edition(5)).bytes();
        var other = new Terms("MA-ES-2026", 3, Tier.FULL_BIRTH_DATE, "SMUGGLING");
        assertThat(IndexCopy.of(bytes, madrid.suite, other)).isEqualTo(new Copying.Refused(CheckRefusal.OTHER_INDEX));
        assertThat(IndexCopy.of(bytes, Suite.P256_SHA256, TERMS))
                .isEqualTo(new Copying.Refused(CheckRefusal.WRONG_SUITE));
    }

    @Test
    void an_index_of_another_set_of_name_keys_is_refused_by_name() {
        var other = new Terms("MA-ES-2026", 3, NameKeys.SET + 1, Tier.FULL_BIRTH_DATE, "TERROR");
        var bytes = new IndexMaker(madrid.key, other)
                .prepare(List.of(of(1, KARIM)), House.edition(5))
                .bytes();
        for (var expected : List.of(TERMS, other))
            assertThat(IndexCopy.of(bytes, madrid.suite, expected))
                    .isEqualTo(new Copying.Refused(CheckRefusal.OTHER_KEYS));
    }

    @Test
    void a_change_of_one_person_and_of_none_have_one_size() {
        var index = madrid.index(TERMS, List.of(of(1, KARIM)));
        var none = change(index, List.of(), List.of());
        var one = change(index, List.of(of(2, SALMA)), List.of(of(1, KARIM)));
        assertThat(Math.abs(one.length - none.length)).isLessThan(64);
    }

    @Test
    void nothing_of_a_person_can_be_read_in_an_index() {
        var bytes = maker.prepare(List.of(of(1, KARIM)), House.edition(5)).bytes();
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("krm", "zrhn", "1975", "madrid-uce");
    }

    @Test
    void the_same_person_has_other_tags_in_the_next_edition() {
        var one = maker.prepare(List.of(of(1, KARIM)), House.edition(5)).bytes();
        var two = maker.prepare(List.of(of(1, KARIM)), House.edition(6)).bytes();
        var cells = one.length - Cells.CELL_BYTES;
        assertThat(Hex.of(one).substring(cells * 2)).isNotEqualTo(Hex.of(two).substring(cells * 2));
    }
}
