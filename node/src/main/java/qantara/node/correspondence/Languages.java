package qantara.node.correspondence;

import java.util.Set;

/// The languages of letters that the desk has a name for.
final class Languages {
    static final Set<String> NAMED = Set.of("ar", "fr", "es", "en", "de", "nl", "pt", "it");

    private static final Set<String> FROM_THE_RIGHT = Set.of("ar", "he", "fa", "ur");

    private Languages() {}

    static String direction(String tag) {
        return FROM_THE_RIGHT.contains(tag) ? "rtl" : "ltr";
    }
}
