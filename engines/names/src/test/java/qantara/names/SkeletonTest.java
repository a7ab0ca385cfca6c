package qantara.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SkeletonTest {
    @Test
    void a_family_name_alone_may_be_the_person_named_in_full() {
        assertThat(Skeleton.of("Tazi").mayBe(Skeleton.of("Salma El Tazi"))).isTrue();
        assertThat(Skeleton.of("القرشي").mayBe(Skeleton.of("يونس بن علي القرشي")))
                .isTrue();
    }

    @Test
    void one_letter_off_in_a_long_word_is_the_same_word() {
        assertThat(Skeleton.of("Oliver Carter").mayBe(Skeleton.of("Cater"))).isTrue();
        assertThat(Skeleton.of("عبدالكريم").mayBe(Skeleton.of("عبد الكريم"))).isTrue();
    }

    @Test
    void another_first_name_is_another_person() {
        assertThat(Skeleton.of("Omar Tazi").mayBe(Skeleton.of("Salma Tazi"))).isFalse();
        assertThat(Skeleton.of("...").mayBe(Skeleton.of("Salma Tazi"))).isFalse();
    }
}
