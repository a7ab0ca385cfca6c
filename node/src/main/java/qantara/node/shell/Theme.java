package qantara.node.shell;

import java.util.Locale;
import java.util.Optional;

/// Light or dark, or whatever the reader's system says.
public enum Theme {
    SYSTEM,
    LIGHT,
    DARK;

    static Optional<Theme> of(String tag) {
        for (var theme : values()) {
            if (theme.tag().equals(tag)) {
                return Optional.of(theme);
            }
        }
        return Optional.empty();
    }

    /// The value of the `data-theme` attribute.
    public String tag() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// What the theme switch offers while this theme is on.
    Theme other() {
        return this == DARK ? LIGHT : DARK;
    }
}
