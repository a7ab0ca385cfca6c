package qantara.exchange;

import java.util.function.Function;

/// Where letters are kept. Everything done with one drawer is kept together or not at all.
public interface Cabinet {
    /// Opens a drawer, lets `work` use it and keeps what was done, durably, before it returns. When `work` throws,
    /// nothing is kept and the exception goes on.
    <T> T together(Function<Drawer, T> work);
}
