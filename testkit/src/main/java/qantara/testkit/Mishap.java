package qantara.testkit;

import java.util.List;

/// What goes wrong at one of a process's calls to the kernel.
///
/// @param nth the call that is struck, of all the process's calls of that kind at that place, counted from when the
///     trap was set
/// @param lasting whether every later call of that kind at that place is struck too
public record Mishap(Call call, Place place, Fault fault, long nth, boolean lasting) {
    public Mishap {
        if (nth < 1) throw new IllegalArgumentException("calls are counted from 1");
        if (!faults(call).contains(fault)) throw new IllegalArgumentException(fault + " cannot befall " + call);
    }

    /// What the process asks for.
    public enum Call {
        /// Any write into a file.
        WRITE,
        SYNC,
        TRUNCATE,
        UNLINK,
        RENAME,
        /// Any write into a connection.
        SEND,
        /// Any read from a connection.
        RECEIVE
    }

    /// What it asks it of.
    public enum Place {
        /// The database and its write-ahead log.
        DATABASE,
        JOURNAL,
        /// Any other file of the data folder.
        OTHER,
        /// A TCP connection, whoever is at its other end.
        WIRE
    }

    /// What it gets. The order is that of `mishaps.c`.
    public enum Fault {
        NOTHING,
        /// The process is killed before the call is made.
        KILL,
        EIO,
        ENOSPC,
        /// Half of it is written, and the kernel says so.
        SHORT,
        /// Half of it is written, and there is no room for the rest.
        TORN,
        /// The connection breaks.
        RESET,
        /// The call takes as long as the trap says, and is made then.
        STALL
    }

    /// What may befall a call.
    public static List<Fault> faults(Call call) {
        return switch (call) {
            case WRITE -> List.of(Fault.KILL, Fault.EIO, Fault.ENOSPC, Fault.SHORT, Fault.TORN, Fault.STALL);
            case SYNC -> List.of(Fault.KILL, Fault.EIO, Fault.ENOSPC, Fault.STALL);
            case TRUNCATE, RENAME -> List.of(Fault.KILL, Fault.EIO, Fault.ENOSPC);
            case UNLINK -> List.of(Fault.KILL, Fault.EIO);
            case SEND -> List.of(Fault.KILL, Fault.RESET, Fault.SHORT, Fault.STALL);
            case RECEIVE -> List.of(Fault.KILL, Fault.RESET);
        };
    }
}
