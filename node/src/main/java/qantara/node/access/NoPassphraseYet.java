package qantara.node.access;

import java.util.List;
import java.util.Optional;
import qantara.node.shell.ReaderTime;
import qantara.node.shell.TodayItem;
import qantara.node.shell.TodayItem.Notice;
import qantara.node.shell.TodaySource;
import qantara.node.shell.Tone;
import qantara.node.shell.Viewer;
import qantara.node.shell.Words;
import qantara.node.store.Store;

/// Reminds an officer who has no passphrase to set one.
final class NoPassphraseYet implements TodaySource {
    private final Store store;

    NoPassphraseYet(Store store) {
        this.store = store;
    }

    @Override
    public List<TodayItem> items(Viewer viewer, ReaderTime time) {
        var hash = store.<Optional<String>>read(db -> SqlOfficers.passphrase(db, viewer.id()));
        if (hash.isPresent()) return List.of();
        var words = Words.of("access", time.language());
        return List.of(new Notice(
                Tone.NOTE,
                "key-round",
                words.say("passphrase.missing"),
                words.say("passphrase.missing.note"),
                Optional.of("/officer")));
    }
}
