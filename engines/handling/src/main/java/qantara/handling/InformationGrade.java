package qantara.handling;

/// How an information is known (Europol 4x4). It says nothing about likelihood, so it is never turned into another
/// scheme's digit.
public enum InformationGrade {
    /// Its accuracy is not in doubt.
    ONE(1),
    /// Known personally to the source but not to the officer who passes it on.
    TWO(2),
    /// Not known personally to the source but corroborated by what is already recorded.
    THREE(3),
    /// Not known personally to the source and cannot be corroborated.
    FOUR(4);

    private final int digit;

    InformationGrade(int digit) {
        this.digit = digit;
    }

    /// 1 to 4.
    public int digit() {
        return digit;
    }
}
