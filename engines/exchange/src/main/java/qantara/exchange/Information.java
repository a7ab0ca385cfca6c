package qantara.exchange;

import java.util.Set;
import qantara.handling.DataCategory;
import qantara.handling.Evaluation;
import qantara.handling.Marking;
import qantara.handling.Purpose;

/// Information that a service gives of its own motion (Directive (EU) 2023/977, Article 7).
public record Information(
        String subject,
        Purpose purpose,
        String text,
        String language,
        Marking marking,
        Evaluation evaluation,
        Set<DataCategory> categories) {
    public Information {
        Texts.require(subject, Request.SHORT);
        Texts.require(text, Request.LONG);
        if (!language.matches("[a-z]{2}")) throw new IllegalArgumentException("a language has two small letters");
        categories = Set.copyOf(categories);
        if (categories.isEmpty()) throw new IllegalArgumentException("information says what kinds of data it holds");
    }

    /// Shows nothing of what is told.
    @Override
    public String toString() {
        return "information";
    }
}
