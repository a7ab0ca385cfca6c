package qantara.node.chancery;

import java.util.Locale;
import java.util.Optional;

/// One side of an engagement's page.
public enum Tab {
    FACTS,
    PARTICIPANTS,
    COMMITMENTS,
    HISTORY;

    /// The tab named `text` in an address; empty for any other word.
    static Optional<Tab> of(String text) {
        for (var tab : values()) if (tab.code().equals(text)) return Optional.of(tab);
        return Optional.empty();
    }

    /// Its name in addresses and keys.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
