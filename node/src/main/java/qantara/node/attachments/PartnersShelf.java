package qantara.node.attachments;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import qantara.node.attachments.Expected.Row;
import qantara.node.gateway.Announcement;
import qantara.node.gateway.Announcement.Parcel;
import qantara.node.gateway.AttachmentSlot;
import qantara.node.gateway.Standing;
import qantara.node.gateway.Standing.Why;
import qantara.node.store.Store;
import qantara.seal.ChannelId;
import qantara.seal.Digest;

/// The attachments that partners bring, as ciphertext, each in the folder of its channel: what one partner brought is
/// never found by another.
///
/// How much is here is what the row says; it is raised after the bytes are durable. Bytes behind that are not believed
/// and are written over.
public final class PartnersShelf implements AttachmentSlot {
    private static final Duration A_MOMENT = Duration.ofSeconds(1);

    private final Store store;
    private final Folders folders;
    private final ShelfBounds bounds;
    private final InstantSource clock;
    private final Map<Place, Partial> partials = new ConcurrentHashMap<>();

    /// One attachment of one channel.
    private record Place(ChannelId channel, Digest digest) {}

    PartnersShelf(Store store, Folders folders, ShelfBounds bounds, InstantSource clock) {
        this.store = store;
        this.folders = folders;
        this.bounds = bounds;
        this.clock = clock;
    }

    @Override
    public Standing announce(ChannelId channel, Announcement announcement) {
        return store.write(db -> {
            var expected = new Expected(db);
            for (var parcel : announcement.parcels()) {
                var why = objection(expected, channel, parcel);
                if (why.isPresent()) return new Standing.Turned(why.get());
                if (expected.find(channel, parcel.digest()).isEmpty())
                    expected.keep(
                            new Row(channel, parcel.digest(), parcel.size()), announcement.letter(), clock.instant());
            }
            return standing(
                    expected.find(channel, announcement.parcels().getFirst().digest())
                            .orElseThrow());
        });
    }

    private Optional<Why> objection(Expected expected, ChannelId channel, Parcel parcel) {
        var known = expected.find(channel, parcel.digest());
        if (known.isPresent())
            return known.get().size() == parcel.size() ? Optional.empty() : Optional.of(Why.OTHER_SIZE);
        if (parcel.size() > bounds.largest()) return Optional.of(Why.ATTACHMENT_TOO_LARGE);
        if (expected.open(channel) >= bounds.mostOpen()) return Optional.of(Why.TOO_MANY_ATTACHMENTS);
        if (expected.share(channel) + parcel.size() > bounds.share()) return Optional.of(Why.QUOTA_FULL);
        return folders.room() - parcel.size() < bounds.reserve() ? Optional.of(Why.NO_SPACE) : Optional.empty();
    }

    private static Standing standing(Row row) {
        return new Standing.At(row.have(), row.whole());
    }

    @Override
    public Standing offset(ChannelId channel, Digest digest) {
        return find(channel, digest).map(PartnersShelf::standing).orElse(new Standing.Turned(Why.NOT_ANNOUNCED));
    }

    /// Takes the file of a row for whole that was settled before its row could say so.
    private Optional<Row> find(ChannelId channel, Digest digest) {
        var row = store.read(db -> new Expected(db).find(channel, digest));
        if (row.isEmpty() || row.get().whole() || !Files.exists(folders.partners(channel, digest))) return row;
        return Optional.of(raised(row.get(), row.get().size(), true));
    }

    private Row raised(Row row, long have, boolean whole) {
        return store.write(db -> {
            new Expected(db).have(row, have, whole);
            return new Row(row.channel(), row.digest(), row.size(), have, whole);
        });
    }

    @Override
    public Standing part(ChannelId channel, Digest digest, long offset, long length, InputStream part, Digest proof)
            throws IOException {
        var row = find(channel, digest);
        if (row.isEmpty()) return new Standing.Turned(Why.NOT_ANNOUNCED);
        var partial = partials.computeIfAbsent(
                new Place(channel, digest), _ -> new Partial(folders.partial(channel, digest)));
        if (!partial.begin()) return new Standing.Later(A_MOMENT);
        try {
            return part(find(channel, digest).orElseThrow(), partial, offset, length, part, proof);
        } finally {
            partial.end();
        }
    }

    private Standing part(Row row, Partial partial, long offset, long length, InputStream part, Digest proof)
            throws IOException {
        if (row.whole() || offset + length <= row.have()) return standing(row);
        if (offset != row.have()) return new Standing.Elsewhere(row.have());
        if (length > row.size() - offset) return new Standing.Turned(Why.PART_BEYOND_END);
        if (folders.room() - length < bounds.reserve()) return new Standing.Turned(Why.NO_SPACE);
        if (!partial.isRead(row.have())) {
            Thread.ofPlatform().name("attachment-read").daemon().start(() -> partial.readAgain(row.have()));
            return new Standing.Later(A_MOMENT);
        }
        return partial.add(offset, length, part, proof)
                ? longer(row, partial, offset + length)
                : new Standing.Turned(Why.PART_DIFFERS);
    }

    private Standing longer(Row row, Partial partial, long have) {
        if (have < row.size()) return standing(raised(row, have, false));
        partials.remove(new Place(row.channel(), row.digest()), partial);
        if (!partial.digest().equals(row.digest())) {
            Folders.drop(partial.file());
            raised(row, 0, false);
            return new Standing.Turned(Why.DIGEST_DIFFERS);
        }
        Folders.settle(partial.file(), folders.partners(row.channel()), row.digest());
        return standing(raised(row, have, true));
    }

    /// Whether all of an attachment is here.
    public boolean isWhole(JdbcClient db, ChannelId channel, Digest digest) {
        return new Expected(db).find(channel, digest).filter(Row::whole).isPresent();
    }

    /// From now on the attachment belongs to a letter, in whose transaction this is said; it is kept as long as that.
    public void claim(JdbcClient db, ChannelId channel, Digest digest) {
        new Expected(db).claim(channel, digest);
    }

    /// A ciphertext that came, to be opened.
    ///
    /// @throws IOException when it is not there
    public InputStream open(ChannelId channel, Digest digest) throws IOException {
        return Files.newInputStream(folders.partners(channel, digest));
    }

    /// Takes away what was announced long ago and whose letter never came.
    public void sweep() {
        for (var row :
                store.read(db -> new Expected(db).forsaken(clock.instant().minus(bounds.patience())))) {
            store.write(db -> {
                new Expected(db).drop(row);
                return row;
            });
            partials.remove(new Place(row.channel(), row.digest()));
            Folders.drop(folders.partial(row.channel(), row.digest()));
            Folders.drop(folders.partners(row.channel(), row.digest()));
        }
    }
}
