package qantara.node.shell;

import java.util.List;

/// A desk that has something to say on the Today page.
public interface TodaySource {
    /// The most items of one desk that the page takes.
    int MOST_ITEMS = 100;

    /// What this desk has for `viewer` today, the most urgent first, at most [#MOST_ITEMS]; texts in the language of
    /// `time`. It holds only what the viewer may see.
    List<TodayItem> items(Viewer viewer, ReaderTime time);
}
