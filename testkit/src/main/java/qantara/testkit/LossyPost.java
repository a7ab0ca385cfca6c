package qantara.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import qantara.exchange.Carriage;
import qantara.exchange.Post;
import qantara.seal.Lane;

/// A post that loses, doubles, delays, reorders and spoils envelopes and cuts off answers, all by chance and so by
/// seed.
/// What it delays comes later, after others, and its answer goes nowhere.
public final class LossyPost implements Post {
    /// How often it does what, in percent; the rest goes well.
    public record Habits(int loses, int delays, int doubles, int cuts, int spoils) {
        public static final Habits GOOD = new Habits(0, 0, 0, 0, 0);
        public static final Habits BAD = new Habits(15, 15, 10, 15, 5);

        public Habits {
            if (loses + delays + doubles + cuts + spoils > 100)
                throw new IllegalArgumentException("there are a hundred percent");
        }
    }

    /// As many envelopes are delayed at a time; more are lost.
    private static final int MOST_DELAYED = 1_000;

    private record Delayed(Lane lane, byte[] envelope) {}

    private final Post door;
    private final RandomGenerator random;
    private final List<Delayed> delayed = new ArrayList<>();
    private Habits habits = Habits.GOOD;

    /// @param door where the envelopes arrive that do
    public LossyPost(Post door, RandomGenerator random) {
        this.door = door;
        this.random = random;
    }

    public void takesOn(Habits other) {
        habits = other;
    }

    @Override
    public Carriage carry(Lane lane, byte[] envelope) {
        if (!delayed.isEmpty() && random.nextBoolean()) release();
        int fate = random.nextInt(100);
        if ((fate -= habits.loses()) < 0) return new Carriage.Unreachable("LOST");
        if ((fate -= habits.delays()) < 0) return delay(lane, envelope);
        if ((fate -= habits.spoils()) < 0) return door.carry(lane, spoiled(envelope));
        if ((fate -= habits.cuts()) < 0) return cut(lane, envelope);
        if (fate < habits.doubles()) door.carry(lane, envelope.clone());
        return door.carry(lane, envelope.clone());
    }

    /// Everything that is still under way arrives, in any order.
    public void settle() {
        while (!delayed.isEmpty()) release();
    }

    private Carriage delay(Lane lane, byte[] envelope) {
        if (delayed.size() < MOST_DELAYED) delayed.add(new Delayed(lane, envelope.clone()));
        return new Carriage.Unreachable("TIMEOUT");
    }

    private Carriage cut(Lane lane, byte[] envelope) {
        door.carry(lane, envelope.clone());
        return new Carriage.Unreachable("CUT");
    }

    private void release() {
        var late = delayed.remove(random.nextInt(delayed.size()));
        door.carry(late.lane(), late.envelope());
    }

    private byte[] spoiled(byte[] envelope) {
        var bad = envelope.clone();
        bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
        return bad;
    }
}
