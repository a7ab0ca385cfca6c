package qantara.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/// A communiqué written for this project, in which everybody is invented.
public record Communique(String file, String language, LocalDate published, String text) {
    /// One in each language; the Arabic one first.
    public static List<Communique> all() {
        return List.of(
                read("reception-rabat.ar.txt", "2026-11-18"),
                read("visita-madrid.es.txt", "2026-11-12"),
                read("visite-bruxelles.fr.txt", "2026-11-05"),
                read("talks-doha.en.txt", "2026-10-28"));
    }

    private static Communique read(String file, String published) {
        var parts = file.split("\\.", -1);
        try (var in = Communique.class.getResourceAsStream(file)) {
            if (in == null) throw new IllegalArgumentException("no such communiqué");
            var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return new Communique(file, parts[1], LocalDate.parse(published), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
