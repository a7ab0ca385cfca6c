package qantara.node.searches;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import qantara.seal.Bounds;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Malformed;

/// Who is asked about, as it was entered, in the form in which it is sealed.
final class SealedPerson {
    private static final Bounds BOUNDS = new Bounds(64 << 10, 2, 40);
    static final List<String> FIELDS = List.of("name", "born", "document", "plate", "phone");

    private SealedPerson() {}

    static byte[] seal(Vault vault, CheckRef ref, Entered entered) {
        var form = new Form();
        for (var i = 0; i < FIELDS.size(); i++) form.text(i + 1, entered.text(FIELDS.get(i)));
        return vault.seal("check " + ref, form.toBytes());
    }

    static Map<String, String> open(Vault vault, CheckRef ref, byte[] sealed) {
        try {
            var fields = Fields.read(vault.open("check " + ref, sealed), BOUNDS);
            var person = new HashMap<String, String>();
            for (var i = 0; i < FIELDS.size(); i++) person.put(FIELDS.get(i), fields.text(i + 1, Entered.LONGEST));
            return person;
        } catch (Malformed impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
