package qantara.names;

/// How much one comparison may still compute, whatever was typed. It is counted in steps of the character model and not
/// in time, so that the same names always give the same likeness.
final class Work {
    /// The most steps of one comparison, some 60 ms of one core; two names of four parts take two or three thousand.
    static final int MOST = 1_000_000;

    /// What it takes to see whether two words share their consonants.
    static final int GLANCE = 16;

    private int left = MOST;

    /// Takes that many steps, if as many are left; what is not computed any more counts as unlike.
    boolean takes(int steps) {
        if (steps > left) return false;
        left -= steps;
        return true;
    }

    int taken() {
        return MOST - left;
    }
}
