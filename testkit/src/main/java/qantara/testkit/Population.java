package qantara.testkit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/// Invented people by the million, the same for the same seed: each is made from its number, so that nobody need be
/// remembered.
///
/// Four in ten are written in Arabic, the others in Latin letters; they have two to four names; frequent names are
/// frequent. Whoever asks for one of them spells otherwise: in the other script, or in Latin spellings that no record
/// of this population uses.
public final class Population {
    private static final int ARABIC_OF_TEN = 4;
    private static final int FIRST_YEAR = 1945;
    private static final int DAYS = 61 * 365;

    /// A name of a person's names.
    ///
    /// @param held Latin spellings that records use, at least one
    /// @param kept Latin spellings that only questions use
    private record Part(String arabic, List<String> held, List<String> kept) {}

    /// One of them.
    ///
    /// @param name as it stands on file
    public record Somebody(String handle, String name, LocalDate born) {}

    private final List<Part> given;
    private final List<Part> family;
    private final double[] givenShares;
    private final double[] familyShares;
    private final long seed;

    private Population(List<Part> given, double[] givenShares, List<Part> family, double[] familyShares, long seed) {
        this.given = given;
        this.family = family;
        this.givenShares = givenShares;
        this.familyShares = familyShares;
        this.seed = seed;
    }

    /// A population of forty-five names, for tests.
    public static Population small(long seed) {
        var given = new ArrayList<Part>();
        var family = new ArrayList<Part>();
        for (var line : lines())
            if (!line.startsWith("#")) {
                var cells = line.split("\t");
                (cells[0].equals("given") ? given : family).add(part(cells[1], List.of(cells[2].split(" "))));
            }
        return new Population(given, even(given.size()), family, even(family.size()), seed);
    }

    private static List<String> lines() {
        try (var in = Objects.requireNonNull(Population.class.getResourceAsStream("population.tsv"));
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// A population whose names come from the table `wd_arabic_64` in `data` (Latin spelling, Arabic letters, how
    /// often):
    /// pairs that were seen twice or more. It stays outside the project.
    public static Population of(Path data, long seed) {
        var spellings = new TreeMap<String, TreeSet<String>>();
        var times = new TreeMap<String, Integer>();
        try (Stream<String> lines = Files.lines(data.resolve("wd_arabic_64"))) {
            lines.map(line -> line.split("\t"))
                    .filter(cells -> cells.length == 3)
                    .forEach(cells -> {
                        var arabic = cells[1].replace(" ", "");
                        if (Integer.parseInt(cells[2]) < 2 || arabic.length() < 3) return;
                        spellings.computeIfAbsent(arabic, _ -> new TreeSet<>()).add(cells[0]);
                        times.merge(arabic, Integer.parseInt(cells[2]), Integer::sum);
                    });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        var names = List.copyOf(spellings.keySet());
        var first = names.stream().filter(name -> !name.startsWith("ال")).toList();
        return new Population(
                parts(first, spellings),
                shares(first, times, 1),
                parts(names, spellings),
                shares(names, times, 0.5),
                seed);
    }

    private static List<Part> parts(List<String> names, TreeMap<String, TreeSet<String>> spellings) {
        return names.stream()
                .map(name -> part(name, List.copyOf(Objects.requireNonNull(spellings.get(name)))))
                .toList();
    }

    /// Every second spelling is kept for questions.
    private static Part part(String arabic, List<String> spellings) {
        var held = new ArrayList<String>();
        var kept = new ArrayList<String>();
        for (var i = 0; i < spellings.size(); i++) (i % 2 == 0 ? held : kept).add(spellings.get(i));
        return new Part(arabic, List.copyOf(held), List.copyOf(kept));
    }

    private static double[] even(int size) {
        var shares = new double[size];
        for (var i = 0; i < size; i++) shares[i] = (i + 1.0) / size;
        return shares;
    }

    private static double[] shares(List<String> names, TreeMap<String, Integer> times, double power) {
        var shares = new double[names.size()];
        var sum = 0.0;
        for (var i = 0; i < shares.length; i++)
            shares[i] = sum += Math.pow(Objects.requireNonNull(times.get(names.get(i))), power);
        for (var i = 0; i < shares.length; i++) shares[i] /= sum;
        return shares;
    }

    /// The person of that number.
    public Somebody somebody(long number) {
        var random = new SplittableRandom(seed * 31 + number);
        var names = names(random);
        var born = LocalDate.of(FIRST_YEAR, 1, 1).plusDays(random.nextInt(DAYS));
        var isArabic = random.nextInt(10) < ARABIC_OF_TEN;
        var words = new ArrayList<String>();
        for (var name : names)
            words.add(isArabic ? name.arabic : capital(name.held.get(random.nextInt(name.held.size()))));
        return new Somebody(Long.toString(number, Character.MAX_RADIX), String.join(" ", words), born);
    }

    /// How somebody else writes the name of the person of that number: in the other script, or with spellings that are
    /// on no file; in three of ten without a middle name, in two of ten the family name first.
    ///
    /// @param slips how many letters are left out, doubled or exchanged
    public String asked(long number, int slips) {
        var random = new SplittableRandom(seed * 31 + number);
        var names = names(random);
        random.nextInt(DAYS);
        var isArabic = random.nextInt(10) < ARABIC_OF_TEN;
        var other = new SplittableRandom(seed * 37 + number);
        var words = words(names, isArabic, other);
        if (words.size() >= 3 && other.nextInt(10) < 3) words.remove(1);
        if (other.nextInt(10) < 2) words.addFirst(words.removeLast());
        for (var i = 0; i < slips; i++) slip(words, other);
        return String.join(" ", words);
    }

    /// A Latin record is asked for in other Latin spellings where every name has one, else in Arabic.
    private static ArrayList<String> words(List<Part> names, boolean isArabic, SplittableRandom random) {
        var words = new ArrayList<String>();
        var inLatin = isArabic || names.stream().noneMatch(name -> name.kept.isEmpty()) && random.nextBoolean();
        for (var name : names) {
            var spellings = name.kept.isEmpty() ? name.held : name.kept;
            words.add(inLatin ? capital(spellings.get(random.nextInt(spellings.size()))) : name.arabic);
        }
        return words;
    }

    private static void slip(List<String> words, SplittableRandom random) {
        var longest = words.stream().filter(word -> word.length() >= 5).toList();
        if (longest.isEmpty()) return;
        var word = longest.get(random.nextInt(longest.size()));
        var at = 1 + random.nextInt(word.length() - 2);
        var slipped = switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
            default -> word.substring(0, at) + word.charAt(at) + word.substring(at);
        };
        words.set(words.indexOf(word), slipped);
    }

    private List<Part> names(SplittableRandom random) {
        var count = random.nextInt(10) < 4 ? 2 : random.nextInt(10) < 7 ? 3 : 4;
        var names = new ArrayList<Part>();
        for (var i = 1; i < count; i++) names.add(given.get(pick(givenShares, random.nextDouble())));
        names.add(family.get(pick(familyShares, random.nextDouble())));
        return names;
    }

    private static int pick(double[] shares, double at) {
        var found = Arrays.binarySearch(shares, at);
        return Math.min(shares.length - 1, found < 0 ? -found - 1 : found);
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }
}
