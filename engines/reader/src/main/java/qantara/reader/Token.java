package qantara.reader;

import java.util.List;

/// A word, a number or a mark of an article.
///
/// @param start where it begins in the article
/// @param bare where it begins without an Arabic "and" in front
/// @param end where it ends in the article
/// @param form its folded letters
/// @param keys the forms under which the vocabularies may know it, the likeliest first
/// @param capital written with a capital first
/// @param caps written in capitals, two or more
/// @param joined no space stands between it and the token before
record Token(
        int start,
        int bare,
        int end,
        String form,
        Shape shape,
        List<String> keys,
        boolean capital,
        boolean caps,
        boolean joined) {
    enum Shape {
        WORD,
        NUMBER,
        MARK,
        LINE
    }

    boolean is(String other) {
        return form.equals(other);
    }

    boolean word() {
        return shape == Shape.WORD;
    }

    boolean number() {
        return shape == Shape.NUMBER;
    }

    boolean line() {
        return shape == Shape.LINE;
    }

    boolean mark(String any) {
        return shape == Shape.MARK && any.contains(form);
    }

    boolean arabic() {
        return shape == Shape.WORD && form.charAt(0) >= '\u0620' && form.charAt(0) <= '\u06ff';
    }

    /// The number it begins with, or -1: `93` of `93rd`.
    int value() {
        var value = 0;
        var i = 0;
        while (i < form.length() && i < 8 && Character.isDigit(form.charAt(i)))
            value = value * 10 + form.charAt(i++) - '0';
        return i == 0 ? -1 : value;
    }
}
