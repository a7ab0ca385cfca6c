package qantara.node.correspondence;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import qantara.exchange.Urgency;
import qantara.handling.Service;

/// Which exchanges a list shows, all of it in the page's address. What an address says wrongly is as good as unsaid.
///
/// @param after the line behind which the page begins
public record Filter(Box box, Optional<Service> partner, Optional<Urgency> urgency, Optional<Mark> after) {
    private static final int LONGEST = 40;

    /// A line's place in the list: the moment it falls due, then its reference.
    public record Mark(long falls, ThreadRef ref) {
        static Optional<Mark> of(String text) {
            var cut = text.indexOf('.');
            if (cut < 1 || !text.substring(0, cut).matches("\\d{1,18}")) return Optional.empty();
            return ThreadRef.of(text.substring(cut + 1))
                    .map(ref -> new Mark(Long.parseLong(text.substring(0, cut)), ref));
        }

        @Override
        public String toString() {
            return falls + "." + ref;
        }
    }

    static Filter of(Function<String, Optional<String>> parameter) {
        Function<String, Optional<String>> bounded =
                name -> parameter.apply(name).filter(text -> text.length() <= LONGEST);
        return new Filter(
                bounded.apply("box").flatMap(Box::of).orElse(Box.INBOX),
                bounded.apply("partner").filter(Service::isCode).map(Service::new),
                bounded.apply("urgency").flatMap(Filter::urgency),
                bounded.apply("after").flatMap(Mark::of));
    }

    private static Optional<Urgency> urgency(String name) {
        for (var urgency : Urgency.values()) if (urgency.name().equals(name)) return Optional.of(urgency);
        return Optional.empty();
    }

    /// The first page of another box under the same filter.
    public Filter at(Box other) {
        return new Filter(other, partner, urgency, Optional.empty());
    }

    /// The page that begins behind `mark`.
    Filter after(Mark mark) {
        return new Filter(box, partner, urgency, Optional.of(mark));
    }

    public boolean isFor(String service) {
        return partner.map(Service::code).filter(service::equals).isPresent();
    }

    public boolean isWithin(Urgency class_) {
        return urgency.filter(Predicate.isEqual(class_)).isPresent();
    }

    /// Whether it shows a page behind the first.
    public boolean isPaged() {
        return after.isPresent();
    }

    /// The address of the list it shows.
    public String href() {
        var address = new StringBuilder("/exchange?box=").append(box.tag());
        partner.ifPresent(service -> address.append("&partner=").append(service.code()));
        urgency.ifPresent(one -> address.append("&urgency=").append(one.name()));
        after.ifPresent(mark -> address.append("&after=").append(mark));
        return address.toString();
    }
}
