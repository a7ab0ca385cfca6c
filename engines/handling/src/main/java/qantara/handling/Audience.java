package qantara.handling;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/// The services that something is meant for, each named. An empty audience is nobody, never everybody.
///
/// @param services sorted by code; at most 250
public record Audience(Set<Service> services) {
    private static final int MOST = 250;

    /// Nobody.
    public static final Audience NOBODY = new Audience(Set.of());

    public Audience {
        if (services.size() > MOST) throw new IllegalArgumentException("an audience names at most 250 services");
        services = Collections.unmodifiableSortedSet(new TreeSet<>(services));
    }

    public static Audience of(Service... services) {
        return new Audience(Set.of(services));
    }

    public boolean isNobody() {
        return services.isEmpty();
    }

    public boolean includes(Service service) {
        return services.contains(service);
    }

    public boolean includesAll(Audience others) {
        return services.containsAll(others.services);
    }

    /// Those who are in both: what is made of two sources may go only where each of them may.
    public Audience and(Audience other) {
        var both = new TreeSet<>(services);
        both.retainAll(other.services);
        return new Audience(both);
    }
}
