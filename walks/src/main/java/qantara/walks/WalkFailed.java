package qantara.walks;

/// A step of a walk did not do what it should.
public final class WalkFailed extends RuntimeException {
    private final String step;

    WalkFailed(String step) {
        super(step);
        this.step = step;
    }

    WalkFailed(String step, Throwable cause) {
        super(step, cause);
        this.step = step;
    }

    /// What was being done.
    String step() {
        return step;
    }
}
