package qantara.node.gateway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import qantara.seal.KeyId;
import qantara.seal.Malformed;
import qantara.seal.Prekey;
import qantara.seal.PrekeyPair;

/// The service's prekey pairs, one for each day in UTC: made a fortnight ahead, destroyed when their letters have had
/// their time. What a thief takes today opens nothing that was sealed to a day whose pair is gone.
final class PrekeyShelf {
    static final int DAYS_AHEAD = 14;

    private final KeyFolder folder;
    private final SigningKeys keys;
    private final Set<Long> stale = new HashSet<>();
    private final Map<Long, PrekeyPair> pairs = new ConcurrentSkipListMap<>();

    PrekeyShelf(KeyFolder folder, SigningKeys keys) {
        this.folder = folder;
        this.keys = keys;
        for (var name : folder.names()) {
            var pair = read(name);
            pairs.put(pair.prekey().epoch(), pair);
        }
    }

    /// Has the present keys of the service sign the pairs that earlier ones signed.
    void signAnew() {
        for (var pair : pairs.values()) {
            var anew = pair.signedAnew(keys.present());
            pairs.put(anew.prekey().epoch(), anew);
            stale.add(anew.prekey().epoch());
        }
        writeStale();
    }

    private void writeStale() {
        for (var pair : pairs.values()) {
            var epoch = pair.prekey().epoch();
            if (stale.remove(epoch)) folder.write(name(epoch), pair.toSecretBytes());
        }
    }

    /// Makes the pairs of the coming days that are missing and destroys those whose time is over.
    ///
    /// @return whether anything changed
    boolean turn(Instant now) {
        folder.sweep();
        writeStale();
        var made = makeAhead(now);
        var gone = new ArrayList<Long>();
        pairs.forEach((epoch, pair) -> {
            if (!pair.opensAt(now)) gone.add(epoch);
        });
        for (var epoch : gone) {
            folder.delete(name(epoch));
            pairs.remove(epoch);
        }
        return made || !gone.isEmpty();
    }

    private boolean makeAhead(Instant now) {
        var today = LocalDate.ofInstant(now, ZoneOffset.UTC).toEpochDay();
        var made = false;
        for (var day = today; day <= today + DAYS_AHEAD; day++) {
            if (pairs.containsKey(day)) continue;
            var from = Instant.EPOCH.plus(Duration.ofDays(day));
            var pair = PrekeyPair.generate(keys.present(), day, from, from.plus(Duration.ofDays(1)));
            folder.write(name(day), pair.toSecretBytes());
            pairs.put(day, pair);
            made = true;
        }
        return made;
    }

    /// The prekeys that partners may still seal to, the earliest first.
    List<Prekey> published(Instant now) {
        return new TreeMap<>(pairs)
                .values().stream()
                        .map(PrekeyPair::prekey)
                        .filter(prekey -> now.isBefore(prekey.until()))
                        .limit(DAYS_AHEAD + 1L)
                        .toList();
    }

    Optional<PrekeyPair> find(KeyId id) {
        return pairs.values().stream()
                .filter(pair -> pair.prekey().id().equals(id))
                .findFirst();
    }

    private PrekeyPair read(String name) {
        var bytes = folder.read(name).orElseThrow();
        try {
            return PrekeyPair.read(bytes, keys.present().signet());
        } catch (Malformed e) {
            return readSignedByOthers(bytes);
        }
    }

    /// A pair that other keys of the service signed: what a crash left while they changed, or what is seen meanwhile.
    private PrekeyPair readSignedByOthers(byte[] bytes) {
        for (var signet : keys.others())
            try {
                var pair = PrekeyPair.read(bytes, signet).signedAnew(keys.present());
                stale.add(pair.prekey().epoch());
                return pair;
            } catch (Malformed other) {
                continue;
            }
        throw new KeysRefused(KeysRefused.Reason.DAMAGED);
    }

    private static String name(long epoch) {
        return "%07d.key".formatted(epoch);
    }
}
