package qantara.node.access;

import com.ibm.icu.text.Normalizer2;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.handling.OfficerId;

/// The persons behind the accounts. Where an act needs two officers it needs two persons, so whoever holds two accounts
/// is still one: by the staff number, and where one of the two has none on file, by the name.
final class Persons {
    static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9./-]{0,39}");
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private Persons() {}

    static void keep(JdbcClient db, OfficerId officer, String number) {
        db.sql("update officer set person = :person where id = :id")
                .param("person", FOLD.normalize(number))
                .param("id", officer.text())
                .update();
    }

    /// Whether two accounts are one person's; of an account that is not known nobody can say that it is another's.
    static boolean isSame(JdbcClient db, OfficerId one, OfficerId other) {
        if (one.equals(other)) return true;
        var first = SqlOfficers.find(db, one);
        var second = SqlOfficers.find(db, other);
        if (first.isEmpty() || second.isEmpty()) return true;
        var firstNumber = number(db, one);
        var secondNumber = number(db, other);
        return firstNumber.isPresent() && secondNumber.isPresent()
                ? firstNumber.equals(secondNumber)
                : isNamedAlike(first.get(), second.get());
    }

    private static Optional<String> number(JdbcClient db, OfficerId officer) {
        return db.sql("select person from officer where id = :id and person is not null")
                .param("id", officer.text())
                .query((row, _) -> row.getString(1))
                .optional();
    }

    private static boolean isNamedAlike(Officer one, Officer other) {
        return isAlike(one.name().latin(), other.name().latin())
                || isAlike(one.name().arabic(), other.name().arabic());
    }

    private static boolean isAlike(Optional<String> one, Optional<String> other) {
        return one.isPresent() && one.map(Persons::folded).equals(other.map(Persons::folded));
    }

    private static String folded(String name) {
        return FOLD.normalize(name).replaceAll("\\s+", " ").strip();
    }
}
