package qantara.crosscheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every tag that was put in is found where it is, and no other is.
class TagSetTest {
    private static final long RANGE = 1L << 40;

    private static long[] tags(int count, long seed) {
        var random = new Random(seed);
        return LongStream.generate(() -> random.nextLong(RANGE))
                .limit(count)
                .sorted()
                .toArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 63, 64, 65, 128, 1000, 20_000})
    void every_tag_is_found_at_its_place(int count) throws Unfit {
        var tags = tags(count, count);
        var made = TagSet.of(tags);
        var set = TagSet.read(made.bits(), made.parameter(), made.count());
        for (var i = 0; i < count; i++) assertThat(set.find(tags[i])).isEqualTo(new TagSet.Place(i, 1));
    }

    @Test
    void a_tag_that_is_not_in_it_has_no_cells() {
        var set = TagSet.of(tags(5000, 1));
        var others = new Random(2);
        for (var i = 0; i < 5000; i++)
            assertThat(set.find(others.nextLong(RANGE)).count()).isZero();
    }

    @Test
    void equal_tags_are_found_together_wherever_a_block_ends() {
        for (var before = 0; before < 130; before++) {
            var tags = LongStream.concat(
                            LongStream.range(0, before),
                            LongStream.concat(
                                    LongStream.generate(() -> 1000).limit(70), LongStream.of(2000, RANGE - 1)))
                    .toArray();
            assertThat(TagSet.of(tags).find(1000)).isEqualTo(new TagSet.Place(before, 70));
        }
    }

    @Test
    void a_set_of_five_million_tags_would_take_about_twenty_bits_each() {
        var tags = tags(200_000, 4);
        var bits = TagSet.of(tags).bits().length * 8.0 / tags.length;
        // log2(2^40 / n) + 1.5, and 4.6 of them for the 24 times that five million are more.
        assertThat(bits - Math.log(24.5) / Math.log(2)).isBetween(18.5, 20.5);
    }
}
