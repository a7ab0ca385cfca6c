package qantara.reader;

import java.util.Optional;
import qantara.names.Skeleton;

/// Someone in one engagement, before a role is given.
///
/// @param attends present, but not one of those who carry the engagement
/// @param companion came along with the one named before
record Person(
        Mention mention,
        Optional<String> name,
        Optional<String> title,
        Optional<Country> country,
        Reason reason,
        Optional<String> service,
        boolean attends,
        boolean companion) {
    Skeleton skeleton() {
        return Skeleton.of(name.orElse(""));
    }

    boolean sameAs(Person other) {
        return name.isPresent() && other.name().isPresent() && skeleton().mayBe(other.skeleton());
    }

    /// This mention of a person, with what an earlier or later mention of them told.
    Person with(Person other) {
        var fuller = other.skeleton().words().size() > skeleton().words().size();
        var named = fuller && title.isEmpty() ? other : this;
        var titled = title.isPresent() ? this : other;
        var settled = reason == Reason.ASSUMED || country.isEmpty() ? other : this;
        var joined = new Mention(named.mention.name(), titled.mention.title(), titled.mention.counterpart());
        return new Person(
                joined,
                named.name,
                titled.title,
                settled.country,
                settled.reason,
                settled.service.or(() -> service),
                attends && other.attends,
                companion);
    }

    Person in(Optional<Country> where, Reason why) {
        return new Person(mention, name, title, where, why, service, attends, companion);
    }
}
