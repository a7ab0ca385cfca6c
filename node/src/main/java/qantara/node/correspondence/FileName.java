package qantara.node.correspondence;

import java.util.Locale;
import java.util.Set;

/// The name of a file as its sender wrote it, and what may be done with it: shown isolated, with what is hidden in it
/// made visible; suggested to a browser as a name without a path. It never becomes a path here.
///
/// @param shown with a mark in place of each character that cannot be seen
/// @param suspicious whether it hides characters, or the way it reads
record FileName(String shown, boolean suspicious) {
    private static final String MARK = "\uFFFD";
    /// Names that Windows keeps for devices.
    private static final Set<String> DEVICES = Set.of("con", "prn", "aux", "nul");

    static FileName of(String name) {
        var shown = new StringBuilder();
        name.codePoints().forEach(point -> shown.append(isHidden(point) ? MARK : Character.toString(point)));
        return new FileName(shown.toString(), name.codePoints().anyMatch(FileName::isHidden));
    }

    /// Direction marks, joiners and the like: what turns `exe.fdp` into `fdp.exe` for the eye.
    private static boolean isHidden(int point) {
        var type = Character.getType(point);
        return type == Character.FORMAT || type == Character.CONTROL || type == Character.LINE_SEPARATOR;
    }

    /// The name under which a browser may offer to store it: no path, no device, nothing hidden.
    static String stored(String name) {
        var plain = new StringBuilder();
        name.codePoints().forEach(point -> plain.append(isUnsafe(point) ? "_" : Character.toString(point)));
        var bare = plain.toString().replaceAll("^[. ]+|[. ]+$", "");
        return bare.isEmpty() || isDevice(bare) ? "_" + bare : bare;
    }

    private static boolean isUnsafe(int point) {
        return isHidden(point) || "/\\:*?\"<>|".indexOf(point) >= 0;
    }

    private static boolean isDevice(String name) {
        var stem = name.replaceAll("\\..*$", "").toLowerCase(Locale.ROOT);
        return DEVICES.contains(stem) || stem.matches("(com|lpt)[0-9]");
    }
}
