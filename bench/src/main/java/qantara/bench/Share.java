package qantara.bench;

/// What some messages took of the machine.
///
/// @param cpuNanos of all threads of both ends
record Share(long messages, long cpuNanos) {
    static final Share NONE = new Share(0, 0);

    Share plus(Share other) {
        return new Share(messages + other.messages, cpuNanos + other.cpuNanos);
    }

    /// Messages for each second that one core works.
    double perCore() {
        return messages * 1e9 / cpuNanos;
    }

    double micros() {
        return cpuNanos / 1e3 / messages;
    }
}
