package qantara.holdings;

import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;

/// What a person on file is in the index: one document, of keys and one payload.
///
/// | field | holds |
/// |---|---|
/// | `k` | the keys of every part of every name |
/// | `m` | the marks, each with its kind, and the confusable form of documents |
/// | `h` | the handle |
/// | `b` | the day of birth; documents lie in its order |
/// | `p` | the payload |
final class Fields {
    static final String KEY = "k";
    static final String MARK = "m";
    static final String HANDLE = "h";
    static final String BIRTH = "b";
    static final String PAYLOAD = "p";

    /// Stands for a day of birth that is not known: before anybody living was born, so that a day takes 17 bits.
    static final long NOT_KNOWN = java.time.LocalDate.of(1800, 1, 1).toEpochDay();

    private static final String CONFUSABLE = "c";

    private Fields() {}

    static Document of(Held held, KeyMemory keys) {
        var document = new Document();
        var who = held.identity().particulars();
        for (var key : keys.of(who.names())) document.add(new StringField(KEY, key, Field.Store.NO));
        for (var mark : held.marks()) document.add(new StringField(MARK, mark(mark), Field.Store.NO));
        for (var one : who.documents())
            document.add(new StringField(MARK, CONFUSABLE + one.confusable(), Field.Store.NO));
        document.add(new StringField(HANDLE, held.identity().handle(), Field.Store.NO));
        document.add(NumericDocValuesField.indexedField(
                BIRTH, who.born().map(Payload::day).orElse(NOT_KNOWN)));
        document.add(new BinaryDocValuesField(PAYLOAD, Payload.of(held)));
        return document;
    }

    static String mark(Mark mark) {
        return mark.kind().ordinal() + mark.key();
    }

    static String confusable(qantara.names.IdentityDocument document) {
        return CONFUSABLE + document.confusable();
    }

    static Term handle(String handle) {
        return new Term(HANDLE, handle);
    }
}
