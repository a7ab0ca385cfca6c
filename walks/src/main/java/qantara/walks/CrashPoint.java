package qantara.walks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import qantara.testkit.KernelTrap;
import qantara.testkit.Mishap;
import qantara.testkit.Mishap.Call;
import qantara.testkit.Mishap.Fault;
import qantara.testkit.Mishap.Place;

/// One mishap that is to befall a running node.
///
/// @param sender whether the node that sends is struck, and not the one that receives
record CrashPoint(boolean sender, Mishap mishap) {
    /// Every mishap at every call that `watched` has counted.
    static List<CrashPoint> all(boolean sender, KernelTrap watched) {
        var points = new ArrayList<CrashPoint>();
        for (var call : Call.values())
            for (var place : Place.values())
                for (var fault : faults(call))
                    for (var nth = 1; nth <= watched.count(call, place); nth++)
                        points.add(new CrashPoint(sender, new Mishap(call, place, fault, nth, false)));
        return points;
    }

    /// A stall is measured in its own test: it would make every point as long as itself.
    private static List<Fault> faults(Call call) {
        return Mishap.faults(call).stream()
                .filter(fault -> fault != Fault.STALL)
                .toList();
    }

    private String side() {
        return sender ? "sender" : "reader";
    }

    /// All that it says but the number of the call.
    String kind() {
        return "%s %s %s %s"
                .formatted(side(), mishap.call(), mishap.place(), mishap.fault())
                .toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return kind() + " at " + mishap.nth();
    }
}
