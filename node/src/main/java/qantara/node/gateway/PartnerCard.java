package qantara.node.gateway;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import qantara.seal.Prekey;
import qantara.seal.ServiceCode;
import qantara.seal.Signet;

/// What a service gives its partner so that a channel can be opened: who it is, the keys it is known by, where its door
/// stands. Nothing in it is secret. It is believed once two officers have compared [Signet#fingerprint].
///
/// @param signet the keys that sign its letters, and this card
/// @param names its name by language tag; English is always there
/// @param zone the zone its hours are told in
/// @param languages those it accepts requests in, the preferred one first
/// @param address of its door
/// @param certificate that its door shows
/// @param next the certificate it will show after the coming renewal
/// @param prekeys of the coming days, at most 16
/// @param issued by its own clock; of two cards the later one holds
public record PartnerCard(
        Signet signet,
        Map<String, String> names,
        ZoneId zone,
        List<String> languages,
        PartnerAddress address,
        Fingerprint certificate,
        Optional<Fingerprint> next,
        List<Prekey> prekeys,
        Instant issued) {
    static final int LONGEST_NAME = 120;
    static final int MOST_PREKEYS = 16;
    static final Set<String> NAMED_IN = Set.of("ar", "fr", "es", "en");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    /// Letters in any script, without controls and without what cannot be seen: a name must not be able to turn the
    /// sentence around it, or to look like another's.
    private static final Pattern VISIBLE = Pattern.compile("[^\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]{1,120}");

    public PartnerCard {
        if (!names.containsKey("en")) throw new IllegalArgumentException("a partner has an English name");
        names.forEach((language, name) -> {
            if (!NAMED_IN.contains(language) || !VISIBLE.matcher(name).matches() || name.isBlank())
                throw new IllegalArgumentException("not a name");
        });
        if (languages.isEmpty()
                || languages.size() > 16
                || !languages.stream()
                        .allMatch(language -> LANGUAGE.matcher(language).matches()))
            throw new IllegalArgumentException("not languages");
        if (prekeys.size() > MOST_PREKEYS) throw new IllegalArgumentException("too many prekeys");
        names = Map.copyOf(names);
        languages = List.copyOf(languages);
        prekeys = List.copyOf(prekeys);
    }

    public ServiceCode service() {
        return signet.service();
    }
}
