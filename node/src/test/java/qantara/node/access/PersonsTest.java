package qantara.node.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import qantara.handling.Classification;
import qantara.handling.OfficerId;
import qantara.handling.Role;
import qantara.node.shell.PersonName;

class PersonsTest {
    @SuppressWarnings("NullAway.Init")
    private RunningDoor door;

    @BeforeEach
    void open(@TempDir Path folder) {
        door = new RunningDoor(folder);
        door.officers.add(officer("first", "Amal Zniber"), "44-710");
        door.officers.add(officer("second", "Amal Z."), "44-710");
        door.officers.add(officer("namesake", "Amal Zniber"), "51-002");
        door.officers.add(officer("unnumbered", "amal  zniber"));
        door.officers.add(officer("other", "Nora Filali"));
    }

    @AfterEach
    void close() {
        door.close();
    }

    @Test
    void two_accounts_with_one_staff_number_are_one_person() {
        assertThat(same("first", "second")).isTrue();
        assertThat(same("first", "first")).isTrue();
    }

    @Test
    void two_staff_numbers_are_two_persons_whatever_they_are_called() {
        assertThat(same("first", "namesake")).isFalse();
    }

    @Test
    void where_a_number_is_missing_the_name_decides() {
        assertThat(same("first", "unnumbered")).isTrue();
        assertThat(same("first", "other")).isFalse();
    }

    @Test
    void of_an_account_that_is_not_known_nobody_says_that_it_is_anothers() {
        assertThat(same("first", "nobody")).isTrue();
    }

    private boolean same(String one, String other) {
        return door.store.read(db -> door.officers.isSamePerson(db, new OfficerId(one), new OfficerId(other)));
    }

    private static Officer officer(String id, String latin) {
        return new Officer(
                new OfficerId(id),
                new PersonName(Optional.of(latin), Optional.empty()),
                "DESK",
                Set.of(Role.DESK),
                Classification.RESTRICTED);
    }
}
