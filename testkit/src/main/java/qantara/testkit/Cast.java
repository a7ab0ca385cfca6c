package qantara.testkit;

import java.util.List;
import java.util.Map;

/// A service of the demonstration and of the tests, with its officers. The countries are real; every person is
/// invented.
///
/// @param key what its folder is called
/// @param service its code
/// @param names the name of its node's city by language
/// @param languages the languages it accepts, the preferred one first
public record Cast(
        String key,
        String service,
        Map<String, String> names,
        String zone,
        List<String> languages,
        int officersPort,
        int partnersPort,
        List<Player> officers) {
    public Cast {
        names = Map.copyOf(names);
        languages = List.copyOf(languages);
        officers = List.copyOf(officers);
    }

    /// An officer.
    ///
    /// @param id what stands for the officer in the log; it holds no name
    /// @param role DESK, RELEASE, OVERSIGHT or ADMIN
    public record Player(String id, String latin, String arabic, String role) {}

    /// The name of its city in `language`.
    public String place(String language) {
        return names.getOrDefault(language, key);
    }

    /// The officer who holds `role`.
    public Player who(String role) {
        return officers.stream()
                .filter(player -> player.role().equals(role))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nobody is " + role));
    }

    /// The same service behind other ports.
    public Cast on(int officersPort, int partnersPort) {
        return new Cast(key, service, names, zone, languages, officersPort, partnersPort, officers);
    }

    public static Cast rabat() {
        return new Cast(
                "rabat",
                "MA:DCI",
                Map.of("ar", "الرباط", "fr", "Rabat", "es", "Rabat", "en", "Rabat"),
                "Africa/Casablanca",
                List.of("ar", "fr", "en"),
                8101,
                8102,
                List.of(
                        new Player("rb-101", "Kenza Alaoui", "كنزة العلوي", "DESK"),
                        new Player("rb-102", "Youssef Idrissi", "يوسف الإدريسي", "RELEASE"),
                        new Player("rb-103", "Hind Berrada", "هند برادة", "OVERSIGHT"),
                        new Player("rb-104", "Omar Tazi", "عمر التازي", "ADMIN")));
    }

    public static Cast madrid() {
        return new Cast(
                "madrid",
                "ES:OCI",
                Map.of("ar", "مدريد", "fr", "Madrid", "es", "Madrid", "en", "Madrid"),
                "Europe/Madrid",
                List.of("es", "fr", "en"),
                8201,
                8202,
                List.of(
                        new Player("md-201", "Lucía Ferrer", "لوثيا فيرير", "DESK"),
                        new Player("md-202", "Andrés Molina", "أندريس مولينا", "RELEASE"),
                        new Player("md-203", "Inés Caballero", "إينيس كاباييرو", "OVERSIGHT"),
                        new Player("md-204", "Pablo Serrano", "بابلو سيرانو", "ADMIN")));
    }
}
