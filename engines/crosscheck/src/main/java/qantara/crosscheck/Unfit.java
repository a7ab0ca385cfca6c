package qantara.crosscheck;

/// Input that is not what it should be. It may come from any depth of a reading, so within this room it is a checked
/// exception; whoever lets something in turns it into a refusal, which is a value.
final class Unfit extends Exception {
    private static final long serialVersionUID = 1;

    private final CheckRefusal why;

    Unfit(CheckRefusal why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    CheckRefusal why() {
        return why;
    }
}
