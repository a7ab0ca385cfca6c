package qantara.names;

/// Slips of the pen: one letter more, less or another, or two that changed places.
final class Slips {
    private static final int SHORTEST = 4;
    private static final int LONG = 6;
    private static final int LONGER = 8;

    private Slips() {}

    /// Are the two at most one slip apart?
    static boolean one(String one, String two) {
        return Math.abs(one.length() - two.length()) <= 1 && left(one, two) <= 1 || swapped(one, two);
    }

    /// How probable it is that a slip, not another name, lies between two words of one script; 0 if it is no slip.
    static double likeness(String one, String two) {
        var shorter = Math.min(one.length(), two.length());
        if (shorter < SHORTEST) return 0;
        if (swapped(one, two)) return shorter >= LONG ? 0.92 : 0.85;
        if (shorter < LONG || Math.abs(one.length() - two.length()) > 1 || left(one, two) > 1) return 0;
        if (one.length() != two.length()) return shorter >= LONGER ? 0.88 : 0.8;
        return shorter >= LONGER ? 0.8 : 0;
    }

    private static boolean swapped(String one, String two) {
        if (one.length() != two.length() || left(one, two) != 2) return false;
        var at = head(one, two);
        return one.charAt(at) == two.charAt(at + 1) && one.charAt(at + 1) == two.charAt(at);
    }

    /// How many letters of the longer word are left between a common beginning and a common end.
    private static int left(String one, String two) {
        var shorter = Math.min(one.length(), two.length());
        var head = head(one, two);
        var tail = 0;
        while (tail < shorter - head && one.charAt(one.length() - 1 - tail) == two.charAt(two.length() - 1 - tail))
            tail++;
        return Math.max(one.length(), two.length()) - head - tail;
    }

    private static int head(String one, String two) {
        var shorter = Math.min(one.length(), two.length());
        var head = 0;
        while (head < shorter && one.charAt(head) == two.charAt(head)) head++;
        return head;
    }
}
