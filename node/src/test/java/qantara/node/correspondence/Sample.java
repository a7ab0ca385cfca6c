package qantara.node.correspondence;

import java.util.HashMap;
import java.util.Map;
import qantara.handling.Service;

/// Forms filled in with an invented matter.
final class Sample {
    private Sample() {}

    /// A request as the form has it, complete, to `partner`.
    static Map<String, String> request(Service partner) {
        var fields = new HashMap<>(Map.of(
                "partner", partner.code(),
                "subject", "Vehicle ownership and crossings",
                "purpose", "INVESTIGATION",
                "offence", "Migrant smuggling, article 318 bis",
                "facts", "A vehicle seen at the place of the offence crossed the strait twice.",
                "necessity", "The register is kept there and nowhere else.",
                "questions", "Who owns the vehicle?\nWhen did it cross?",
                "urgency", "NORMAL",
                "language", "en",
                "tlp", "TLP:AMBER"));
        fields.putAll(Map.of("source", "B", "information", "2", "category.VEHICLE", "on", "category.CASE", "on"));
        fields.put("code.H1", "on");
        return fields;
    }

    static Map<String, String> reply(String text) {
        return Map.of("text", text, "tlp", "TLP:GREEN", "source", "A", "information", "1", "category.VEHICLE", "on");
    }
}
