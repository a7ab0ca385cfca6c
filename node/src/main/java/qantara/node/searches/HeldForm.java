package qantara.node.searches;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import qantara.handling.Evaluation;
import qantara.handling.Handling;
import qantara.handling.HandlingCode;
import qantara.handling.Tlp;
import qantara.names.Sex;

/// A person to be put on file, as a form or a row of a file says it.
///
/// @param written the fields as they were entered
record HeldForm(
        Map<String, String> written,
        Person person,
        Optional<Sex> sex,
        String nationality,
        String place,
        Category category,
        String basis,
        Handling handling,
        Tlp tlp,
        Evaluation evaluation,
        LocalDate review) {
    /// What is kept of the person as it was entered.
    static final List<String> WRITTEN = List.of("name", "born", "document", "plate", "phone");

    private static final int NAMES_LONGEST = 1_700;
    private static final int BASIS_LONGEST = 300;
    private static final int CONDITION_LONGEST = 500;
    private static final int PLACE_LONGEST = 100;
    /// The longest until the first review, in years (INTERPOL's rules on data, initial retention).
    private static final int REVIEW_YEARS = 5;

    /// Reads what was entered; empty when something is wrong with it, which `entered` then says.
    static Optional<HeldForm> of(Entered entered, String country, LocalDate today) {
        entered.required("name", NAMES_LONGEST);
        var person = Person.of(entered, country);
        var sex = entered.choice("sex", Sex.class);
        var nationality = entered.text("nationality", 3);
        if (!nationality.matches("[A-Z]{2,3}|")) entered.refuse("nationality", Wrong.of("nationality"));
        var place = entered.text("place", PLACE_LONGEST);
        var category = entered.requiredChoice("category", Category.class);
        var basis = entered.required("basis", BASIS_LONGEST);
        var handling = handling(entered);
        var tlp = Tlp.parse(entered.text("tlp").isEmpty() ? Tlp.AMBER.label() : entered.text("tlp"));
        if (tlp.isEmpty()) entered.refuse("tlp", Wrong.CHOICE);
        var evaluation = evaluation(entered);
        var review = review(entered, today);
        if (!entered.isFit()) return Optional.empty();
        return Optional.of(new HeldForm(
                written(entered),
                person,
                sex,
                nationality,
                place,
                category.orElseThrow(),
                basis,
                handling,
                tlp.orElseThrow(),
                evaluation,
                review.orElseThrow()));
    }

    private static Map<String, String> written(Entered entered) {
        var written = new HashMap<String, String>();
        WRITTEN.forEach(field -> written.put(field, entered.text(field)));
        return written;
    }

    private static Handling handling(Entered entered) {
        Set<HandlingCode> codes = EnumSet.of(HandlingCode.H0);
        codes.addAll(entered.ticked("code", HandlingCode.class));
        var condition = entered.text("condition", CONDITION_LONGEST);
        if (codes.contains(HandlingCode.H3) == condition.isEmpty()) {
            entered.refuse("condition", Wrong.of(condition.isEmpty() ? "condition" : "conditionAlone"));
            return Handling.BASE;
        }
        return condition.length() > CONDITION_LONGEST
                ? Handling.BASE
                : new Handling(codes, condition.isEmpty() ? Set.of() : Set.of(condition));
    }

    private static Evaluation evaluation(Entered entered) {
        var text = entered.text("evaluation");
        if (text.isEmpty()) return Evaluation.UNASSESSED;
        var evaluation = Evaluation.parse(text);
        if (evaluation.isEmpty()) entered.refuse("evaluation", Wrong.CHOICE);
        return evaluation.orElse(Evaluation.UNASSESSED);
    }

    private static Optional<LocalDate> review(Entered entered, LocalDate today) {
        try {
            var day = LocalDate.parse(entered.required("review", 10));
            if (day.isBefore(today)) entered.refuse("review", Wrong.of("review.past"));
            if (day.isAfter(today.plusYears(REVIEW_YEARS))) entered.refuse("review", Wrong.of("review.far"));
            return Optional.of(day);
        } catch (DateTimeException none) {
            entered.refuse("review", Wrong.of("day"));
            return Optional.empty();
        }
    }
}
