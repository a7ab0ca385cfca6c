package qantara.holdings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.store.ByteArrayDataInput;
import org.apache.lucene.store.ByteArrayDataOutput;
import org.apache.lucene.util.BytesRef;
import qantara.names.BirthDate;
import qantara.names.Identity;
import qantara.names.IdentityDocument;
import qantara.names.Name;
import qantara.names.Particulars;
import qantara.names.Sex;

/// What the index keeps of a person besides the keys, in as few bytes as it takes: handle, names as written, date of
/// birth, sex, nationalities, place, documents, marks. It is what is compared with a question, so that an answer needs
/// no other store.
final class Payload {
    /// Flags, date, sex, and the counts and lengths that always stand.
    private static final int FIXED = 64;
    /// Bytes of a character.
    private static final int UTF8 = 3;
    /// Bytes beside a text: its length, a country, a space.
    private static final int FRAME = 12;
    private static final int HAS_SEX = 1;
    private static final int HAS_NATIONALITIES = 2;
    private static final int HAS_PLACE = 4;
    private static final int HAS_MARKS = 8;
    private static final int HAS_ALIASES = 16;
    private static final int HAS_BIRTH = 32;

    private static final int YEAR_ONLY = 0;
    private static final int MONTH = 1;
    private static final int DAY = 2;
    private static final int ABOUT = 4;
    private static final long EPOCH = LocalDate.of(1800, 1, 1).toEpochDay();

    private final byte[] bytes;
    private final ByteArrayDataOutput out;

    private Payload(int size) {
        bytes = new byte[size];
        out = new ByteArrayDataOutput(bytes);
    }

    static BytesRef of(Held held) {
        return new Payload(most(held)).write(held);
    }

    /// What it may take at most: three bytes a character, five for its length, and what is not text.
    private static int most(Held held) {
        var who = held.identity().particulars();
        var characters = held.identity().handle().length() + who.place().length();
        for (var name : who.names()) characters += name.written().length();
        var texts =
                who.names().size() + who.nationalities().size() + held.marks().size();
        for (var mark : held.marks()) characters += mark.key().length();
        return FIXED + characters * UTF8 + texts * FRAME;
    }

    private BytesRef write(Held held) {
        var who = held.identity().particulars();
        try {
            var flags = flags(held);
            out.writeByte((byte) flags);
            text(held.identity().handle());
            text(who.names().getFirst().written());
            if ((flags & HAS_ALIASES) != 0)
                texts(who.names().stream().skip(1).map(Name::written).toList());
            if ((flags & HAS_BIRTH) != 0) birth(who.born().orElseThrow());
            if ((flags & HAS_SEX) != 0)
                out.writeByte((byte) who.sex().orElseThrow().ordinal());
            if ((flags & HAS_NATIONALITIES) != 0)
                texts(who.nationalities().stream().sorted().toList());
            if ((flags & HAS_PLACE) != 0) text(who.place());
            if ((flags & HAS_MARKS) != 0) marks(held);
            return new BytesRef(bytes, 0, out.getPosition());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static int flags(Held held) {
        var who = held.identity().particulars();
        return (who.sex().isPresent() ? HAS_SEX : 0)
                | (who.nationalities().isEmpty() ? 0 : HAS_NATIONALITIES)
                | (who.place().isEmpty() ? 0 : HAS_PLACE)
                | (held.marks().isEmpty() ? 0 : HAS_MARKS)
                | (who.names().size() > 1 ? HAS_ALIASES : 0)
                | (who.born().isPresent() ? HAS_BIRTH : 0);
    }

    private void birth(BirthDate born) throws IOException {
        var known = born.day().isPresent() ? DAY : born.month().isPresent() ? MONTH : YEAR_ONLY;
        out.writeVInt((int) (day(born) - EPOCH) << 3 | known | (born.approximate() ? ABOUT : 0));
    }

    /// The first day that it may be.
    static long day(BirthDate born) {
        return LocalDate.of(born.year(), born.month().orElse(1), born.day().orElse(1))
                .toEpochDay();
    }

    private void marks(Held held) throws IOException {
        var documents = held.identity().particulars().documents();
        texts(documents.stream()
                .map(document -> document.issuer() + " " + document.number())
                .sorted()
                .toList());
        texts(held.marks().stream()
                .filter(mark -> mark.kind() != Mark.Kind.DOCUMENT)
                .map(mark -> mark.kind().ordinal() + mark.key())
                .sorted()
                .toList());
    }

    private void texts(List<String> texts) throws IOException {
        out.writeVInt(texts.size());
        for (var text : texts) text(text);
    }

    private void text(String text) throws IOException {
        var utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeVInt(utf8.length);
        out.writeBytes(utf8, 0, utf8.length);
    }

    /// @param name reads a name as written, from memory where it can
    static Held read(BytesRef payload, Function<String, Name> name) {
        var in = new ByteArrayDataInput(payload.bytes, payload.offset, payload.length);
        var flags = in.readByte();
        var handle = text(in);
        var names = new ArrayList<Name>();
        names.add(name.apply(text(in)));
        if ((flags & HAS_ALIASES) != 0) texts(in).forEach(alias -> names.add(name.apply(alias)));
        Optional<BirthDate> born = (flags & HAS_BIRTH) != 0 ? Optional.of(birth(in)) : Optional.empty();
        Optional<Sex> sex = (flags & HAS_SEX) != 0 ? Optional.of(Sex.values()[in.readByte()]) : Optional.empty();
        var nationalities = (flags & HAS_NATIONALITIES) != 0 ? Set.copyOf(texts(in)) : Set.<String>of();
        var place = (flags & HAS_PLACE) != 0 ? text(in) : "";
        var documents = new HashSet<IdentityDocument>();
        var marks = new HashSet<Mark>();
        if ((flags & HAS_MARKS) != 0) {
            texts(in).forEach(document -> documents.add(document(document)));
            texts(in).forEach(mark -> marks.add(mark(mark)));
        }
        var who = new Particulars(names, born, sex, nationalities, place, documents);
        return new Held(new Identity(handle, who), marks);
    }

    private static IdentityDocument document(String kept) {
        var at = kept.indexOf(' ');
        return new IdentityDocument(kept.substring(at + 1), kept.substring(0, at));
    }

    private static Mark mark(String kept) {
        return new Mark(Mark.Kind.values()[kept.charAt(0) - '0'], kept.substring(1));
    }

    private static BirthDate birth(ByteArrayDataInput in) {
        var kept = in.readVInt();
        var day = LocalDate.ofEpochDay((kept >> 3) + EPOCH);
        var known = kept & 3;
        return new BirthDate(
                day.getYear(),
                known >= MONTH ? OptionalInt.of(day.getMonthValue()) : OptionalInt.empty(),
                known == DAY ? OptionalInt.of(day.getDayOfMonth()) : OptionalInt.empty(),
                (kept & ABOUT) != 0);
    }

    private static List<String> texts(ByteArrayDataInput in) {
        var count = in.readVInt();
        var texts = new ArrayList<String>();
        for (var i = 0; i < count; i++) texts.add(text(in));
        return texts;
    }

    private static String text(ByteArrayDataInput in) {
        var length = in.readVInt();
        var utf8 = new byte[length];
        in.readBytes(utf8, 0, length);
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
