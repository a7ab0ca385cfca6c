package qantara.node.shell;

import java.util.List;
import java.util.Locale;

/// Whose matters the Today page lists.
public enum Whose {
    ALL,
    MINE,
    NOBODYS;

    /// The matters of `today` that are listed for `viewer`.
    public List<TodayItem.Waiting> of(Today today, Viewer viewer) {
        return switch (this) {
            case ALL -> today.waiting();
            case MINE -> today.of(viewer.id());
            case NOBODYS -> today.unassigned();
        };
    }

    /// The key of its name among the shell's words.
    public String word() {
        return "today.whose." + name().toLowerCase(Locale.ROOT);
    }
}
