package qantara.exchange;

import java.util.ArrayList;
import java.util.List;
import qantara.seal.AttachmentKey;
import qantara.seal.Bounds;
import qantara.seal.Digest;
import qantara.seal.Fields;
import qantara.seal.Form;
import qantara.seal.Letter;
import qantara.seal.Malformed;
import qantara.seal.Sheet;

/// The files that belong to one letter, in their order: field 9 of its body, and field 19 of its signed header.
///
/// @param all at most [#MOST]; no ciphertext twice
public record Attachments(List<Attachment> all) {
    public static final int MOST = Sheet.MOST_ATTACHMENTS;
    public static final Attachments NONE = new Attachments(List.of());

    private static final int FIELD = 9;
    private static final Bounds BOUNDS = MessageForm.BOUNDS;

    public Attachments {
        all = List.copyOf(all);
        if (all.size() > MOST || all.stream().map(Attachment::sealed).distinct().count() < all.size())
            throw new IllegalArgumentException("a letter has at most 16 attachments, each once");
    }

    /// What came of reading those of a letter.
    public sealed interface Reading {
        record Announced(Attachments attachments) implements Reading {}

        /// @param code `BODY_WRONG_SHAPE`, or `ATTACHMENTS_DIFFER` when header and body name different ciphertexts
        record NotUnderstood(String code) implements Reading {}
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /// The digests of the ciphertexts, for the signed header.
    public List<Digest> digests() {
        return all.stream().map(Attachment::sealed).toList();
    }

    /// The body of a letter that says `message` and has these.
    public byte[] body(Message message) {
        var form = MessageForm.form(message);
        if (!all.isEmpty())
            form.forms(FIELD, all.stream().map(Attachments::write).toList());
        return form.toBytes();
    }

    /// Those that `letter` announces. Only a letter that an officer wrote has any.
    public static Reading of(Letter letter) {
        try {
            var named = read(letter.sheet().body());
            return named.digests().equals(letter.sheet().attachments())
                    ? new Reading.Announced(named)
                    : new Reading.NotUnderstood("ATTACHMENTS_DIFFER");
        } catch (Malformed | IllegalArgumentException e) {
            return new Reading.NotUnderstood("BODY_WRONG_SHAPE");
        }
    }

    private static Attachments read(byte[] body) throws Malformed {
        var fields = Fields.read(body, BOUNDS);
        if (!fields.has(FIELD)) return NONE;
        var all = new ArrayList<Attachment>();
        for (var one : fields.forms(FIELD, MOST)) all.add(read(one));
        return new Attachments(all);
    }

    private static Form write(Attachment one) {
        return new Form()
                .text(1, one.name())
                .text(2, one.mediaType())
                .number(3, one.size())
                .bytes(4, one.sealed().bytes())
                .bytes(5, one.key().bytes());
    }

    private static Attachment read(Fields fields) throws Malformed {
        return new Attachment(
                fields.text(1, Attachment.LONGEST_NAME),
                fields.text(2, Attachment.LONGEST_TYPE),
                fields.number(3, 1, Attachment.LARGEST),
                fields.digest(4),
                new AttachmentKey(fields.bytes(5, AttachmentKey.LENGTH)));
    }
}
