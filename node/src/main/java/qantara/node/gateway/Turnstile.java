package qantara.node.gateway;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import qantara.seal.ChannelId;

/// Lets each channel have only so many requests in work, so that one partner cannot crowd out the others.
final class Turnstile {
    private final int atOnce;
    private final Map<ChannelId, Semaphore> places = new ConcurrentHashMap<>();

    /// @param atOnce requests in work for one channel at a time
    Turnstile(int atOnce) {
        this.atOnce = atOnce;
    }

    /// Whether there is a place; who gets one gives it back with [#leave].
    boolean enter(ChannelId channel) {
        return places(channel).tryAcquire();
    }

    void leave(ChannelId channel) {
        places(channel).release();
    }

    private Semaphore places(ChannelId channel) {
        return places.computeIfAbsent(channel, _ -> new Semaphore(atOnce));
    }
}
