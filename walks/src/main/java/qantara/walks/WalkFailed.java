package qantara.walks;

/// A step of a walk did not do what it should; the message says which, in the words of the walk.
public final class WalkFailed extends RuntimeException {
    WalkFailed(String step) {
        super(step);
    }

    WalkFailed(String step, Throwable cause) {
        super(step, cause);
    }
}
