package qantara.node.correspondence;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import qantara.node.correspondence.MediaBundle.Flaw;
import qantara.seal.Digest;
import qantara.seal.Envelope;
import qantara.seal.KeyId;
import qantara.seal.KeyRing;
import qantara.seal.Malformed;
import qantara.seal.Receipts;
import qantara.seal.ServiceCode;

/// Reads a media bundle twice, as a stream each time: first all of it is compared with its signed list, then it is
/// walked through. Nothing is taken from a bundle of which any part is not as its list says.
record BundleReader(KeyRing ring, ServiceCode self) {
    /// What came of looking through one.
    sealed interface Look {
        record Sound(BundleList list) implements Look {}

        record Spoilt(Flaw flaw) implements Look {}
    }

    /// What is done with each part, in the order of the list.
    interface Parts {
        void file(BundleList.File file, InputStream ciphertext) throws IOException;

        void letter(byte[] envelope);

        void receipt(byte[] receipt);
    }

    /// Looks through all of it.
    Look look(Path file) {
        try (var zip = open(file)) {
            var list = list(zip);
            var flaw = flaw(list);
            if (flaw.isPresent()) return new Look.Spoilt(flaw.get());
            return compared(zip, list.list()).<Look>map(Look.Spoilt::new).orElseGet(() -> new Look.Sound(list.list()));
        } catch (EOFException e) {
            return new Look.Spoilt(Flaw.TRUNCATED);
        } catch (ZipException e) {
            return new Look.Spoilt(Flaw.DAMAGED);
        } catch (Malformed | IOException e) {
            return new Look.Spoilt(Flaw.NOT_A_BUNDLE);
        }
    }

    private static ZipInputStream open(Path file) throws IOException {
        return new ZipInputStream(new BufferedInputStream(Files.newInputStream(file), 64 << 10));
    }

    private static BundleList.Brought list(ZipInputStream zip) throws IOException, Malformed {
        var entry = zip.getNextEntry();
        if (entry == null || !entry.getName().equals(BundleWriter.LIST)) throw new IOException("no list");
        return BundleList.read(bounded(zip, BundleList.LONGEST));
    }

    private Optional<Flaw> flaw(BundleList.Brought brought) {
        var lane = brought.list().lane();
        if (lane.from().equals(self)) return Optional.of(Flaw.OWN);
        if (!lane.to().equals(self)) return Optional.of(Flaw.FOR_ANOTHER);
        var partner = ring.partner(lane.channel());
        if (partner.isEmpty() || !partner.get().equals(lane.from())) return Optional.of(Flaw.FOREIGN_CHANNEL);
        if (brought.key().length != KeyId.LENGTH) return Optional.of(Flaw.FORGED);
        return ring.signet(lane.from(), new KeyId(brought.key()), brought.list().made())
                        .filter(brought::isBy)
                        .isPresent()
                ? Optional.empty()
                : Optional.of(Flaw.FORGED);
    }

    private static Optional<Flaw> compared(ZipInputStream zip, BundleList list) throws IOException {
        for (var one : list.files()) {
            var flaw = next(zip, BundleWriter.FILE + one.digest(), one.digest(), one.size());
            if (flaw.isPresent()) return flaw;
        }
        var letters = numbered(zip, BundleWriter.LETTER, list.letters(), Envelope.LONGEST);
        if (letters.isPresent()) return letters;
        var receipts = numbered(zip, BundleWriter.RECEIPT, list.receipts(), Receipts.LONGEST);
        if (receipts.isPresent()) return receipts;
        return zip.getNextEntry() == null ? Optional.empty() : Optional.of(Flaw.DAMAGED);
    }

    private static Optional<Flaw> numbered(ZipInputStream zip, String folder, List<Digest> digests, int most)
            throws IOException {
        var number = 0;
        for (var digest : digests) {
            var flaw = next(zip, BundleWriter.numbered(folder, ++number), digest, most);
            if (flaw.isPresent()) return flaw;
        }
        return Optional.empty();
    }

    private static Optional<Flaw> next(ZipInputStream zip, String name, Digest digest, long most) throws IOException {
        var entry = zip.getNextEntry();
        if (entry == null) return Optional.of(Flaw.TRUNCATED);
        return entry.getName().equals(name)
                        && digest(zip, most).filter(digest::equals).isPresent()
                ? Optional.empty()
                : Optional.of(Flaw.DAMAGED);
    }

    /// That of what is left of the entry; empty when that is more than `most` bytes.
    private static Optional<Digest> digest(InputStream in, long most) throws IOException {
        var hash = sha256();
        var buffer = new byte[64 << 10];
        long size = 0;
        for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            size += read;
            if (size > most) return Optional.empty();
            hash.update(buffer, 0, read);
        }
        return Optional.of(new Digest(hash.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static byte[] bounded(InputStream in, int most) throws IOException {
        var bytes = in.readNBytes(most + 1);
        if (bytes.length > most) throw new IOException("longer than it may be");
        return bytes;
    }

    /// Walks through a bundle that was looked through.
    ///
    /// @throws IOException when it is not what it was a moment ago
    void walk(Path file, BundleList list, Parts parts) throws IOException {
        try (var zip = open(file)) {
            next(zip);
            for (var one : list.files()) {
                next(zip);
                parts.file(one, zip);
            }
            for (var digest : list.letters()) parts.letter(same(zip, digest, Envelope.LONGEST));
            for (var digest : list.receipts()) parts.receipt(same(zip, digest, Receipts.LONGEST));
        }
    }

    private static byte[] same(ZipInputStream zip, Digest digest, int most) throws IOException {
        next(zip);
        var bytes = bounded(zip, most);
        if (!Digest.of(bytes).equals(digest)) throw new IOException("the bundle changed while it was read");
        return bytes;
    }

    private static void next(ZipInputStream zip) throws IOException {
        if (zip.getNextEntry() == null) throw new IOException("the bundle changed while it was read");
    }
}
