package qantara.node.shell;

import java.util.Locale;

/// A section of the desk, as the rail lists them.
public enum Section {
    TODAY("/", "sun"),
    RECORD("/record", "landmark"),
    EXCHANGE("/exchange", "arrow-left-right"),
    SEARCHES("/searches", "fingerprint"),
    READER("/reader", "scan-text"),
    PARTNERS("/partners", "handshake"),
    OVERSIGHT("/oversight", "shield-check");

    private final String path;
    private final String icon;

    Section(String path, String icon) {
        this.path = path;
        this.icon = icon;
    }

    /// The address of the section's first page.
    public String path() {
        return path;
    }

    /// The section's icon in the sprite.
    public String icon() {
        return icon;
    }

    /// The key of the section's name among the shell's words.
    public String word() {
        return "section." + name().toLowerCase(Locale.ROOT);
    }

    /// The digit that, with Alt, opens the section from the keyboard.
    public String key() {
        return String.valueOf(ordinal() + 1);
    }
}
