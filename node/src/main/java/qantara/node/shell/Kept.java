package qantara.node.shell;

import java.util.HashMap;
import java.util.Map;

/// A form as it was sent, kept so that a refusal costs the officer no typing: its values, and what is wrong with each.
///
/// @param values what stands in each field
/// @param errors what is wrong with a field, in the reader's language
public record Kept(Map<String, String> values, Map<String, String> errors) {
    /// A form nobody has filled in yet.
    public static final Kept EMPTY = new Kept(Map.of(), Map.of());

    public Kept {
        values = Map.copyOf(values);
        errors = Map.copyOf(errors);
    }

    /// A form filled with these values.
    public static Kept of(Map<String, String> values) {
        return new Kept(values, Map.of());
    }

    /// The same form with an error at `field`.
    public Kept refusing(String field, String error) {
        var more = new HashMap<>(errors);
        more.put(field, error);
        return new Kept(values, more);
    }

    /// What stands in `field`; empty when nothing does.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// What is wrong with `field`; empty when nothing is.
    public String error(String field) {
        return errors.getOrDefault(field, "");
    }

    /// Whether anything is wrong.
    public boolean isRefused() {
        return !errors.isEmpty();
    }
}
