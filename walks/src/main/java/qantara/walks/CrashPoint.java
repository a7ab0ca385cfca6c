package qantara.walks;

import java.util.List;

/// One fault to be put into a running node: what happens to which of its calls to the kernel, and at which call.
///
/// @param sender whether the node that sends is struck, and not the one that receives
/// @param call a system call, as strace names it
/// @param fault what strace is told to do instead of, or after, the call
/// @param onDatabase whether only calls on the database's files count
/// @param nth the call that is struck, counted by thread from the moment the letter is let go
record CrashPoint(boolean sender, String call, String fault, boolean onDatabase, int nth) {
    static final String KILL = "signal=KILL";

    /// What may go wrong at a call on the database: the process is killed before it, the disk fails, the disk is full,
    /// nothing is written.
    static List<String> faults(String call) {
        return switch (call) {
            case "pwrite64" -> List.of(KILL, "error=EIO", "error=ENOSPC", "retval=0");
            case "fdatasync", "fsync", "ftruncate" -> List.of(KILL, "error=EIO", "error=ENOSPC");
            case "unlink", "rename" -> List.of(KILL, "error=EIO");
            // On the wire only the end of the process: strace does not tell a socket from the descriptor that wakes a
            // selector, which can never fail so. A cut line is what every kill of the other side brings.
            default -> List.of(KILL);
        };
    }

    String side() {
        return sender ? "sender" : "reader";
    }

    /// All that it says but the number of the call.
    String kind() {
        return side() + " " + call + " " + fault;
    }

    @Override
    public String toString() {
        return kind() + " at " + nth;
    }
}
