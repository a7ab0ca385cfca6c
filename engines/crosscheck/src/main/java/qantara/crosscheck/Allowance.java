package qantara.crosscheck;

/// How many subjects may be asked for in any 24 hours. One question of 32 slots is one subject, and every question
/// costs,
/// whether it is filled or not.
///
/// @param agreement by all desks of the partner together
/// @param desk by one desk
/// @param officer by one officer
public record Allowance(int agreement, int desk, int officer) {
    /// What is allowed where the agreement says nothing.
    public static final Allowance USUAL = new Allowance(200, 200, 100);

    /// What two officers may raise it to for a day.
    public static final Allowance SURGE = new Allowance(1000, 1000, 500);

    public Allowance {
        if (officer < 0 || officer > desk || desk > agreement)
            throw new IllegalArgumentException(
                    "an officer has no more than his desk, a desk no more than the agreement");
    }

    int of(Account.Kind kind) {
        return switch (kind) {
            case AGREEMENT -> agreement;
            case DESK -> desk;
            case OFFICER -> officer;
        };
    }
}
