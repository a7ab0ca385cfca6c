package qantara.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import qantara.exchange.Carriage;
import qantara.exchange.Post;
import qantara.exchange.contract.Letters;
import qantara.testkit.LossyPost.Habits;

class LossyPostTest {
    private final List<String> arrived = new ArrayList<>();
    private final Post door = (lane, envelope) -> {
        arrived.add(new String(envelope, java.nio.charset.StandardCharsets.UTF_8));
        return new Carriage.Carried(envelope);
    };

    private List<Carriage> carry(Habits habits, int count) {
        var post = new LossyPost(door, new Random(1));
        post.takesOn(habits);
        var answers = new ArrayList<Carriage>();
        for (int i = 0; i < count; i++) answers.add(post.carry(Letters.LANE, Letters.bytes("letter " + i)));
        post.settle();
        return answers;
    }

    @Test
    void a_good_post_carries_everything_once_in_order() {
        var answers = carry(Habits.GOOD, 3);
        assertThat(arrived).containsExactly("letter 0", "letter 1", "letter 2");
        assertThat(answers).allMatch(Carriage.Carried.class::isInstance);
    }

    @Test
    void a_losing_post_carries_nothing() {
        carry(new Habits(100, 0, 0, 0, 0), 3);
        assertThat(arrived).isEmpty();
    }

    @Test
    void a_slow_post_carries_everything_in_another_order_and_brings_no_answer() {
        var answers = carry(new Habits(0, 100, 0, 0, 0), 20);
        assertThat(arrived).hasSize(20).isNotEqualTo(arrived.stream().sorted().toList());
        assertThat(answers).allMatch(Carriage.Unreachable.class::isInstance);
    }

    @Test
    void a_doubling_post_carries_everything_twice() {
        carry(new Habits(0, 0, 100, 0, 0), 2);
        assertThat(arrived).containsExactly("letter 0", "letter 0", "letter 1", "letter 1");
    }

    @Test
    void a_cutting_post_carries_everything_and_loses_the_answers() {
        var answers = carry(new Habits(0, 0, 0, 100, 0), 2);
        assertThat(arrived).hasSize(2);
        assertThat(answers).allMatch(Carriage.Unreachable.class::isInstance);
    }

    @Test
    void a_spoiling_post_changes_what_it_carries() {
        carry(new Habits(0, 0, 0, 0, 100), 2);
        assertThat(arrived).hasSize(2).doesNotContain("letter 0", "letter 1");
    }
}
