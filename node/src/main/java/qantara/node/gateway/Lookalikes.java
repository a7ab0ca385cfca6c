package qantara.node.gateway;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import qantara.handling.Service;
import qantara.node.chancery.Partner;

/// Finds a partner, or ourselves, whose name or code an eye would take for that of a newcomer: by the skeletons of
/// Unicode Technical Standard 39, so that a Cyrillic А and a digit 0 do not pass for A and O.
final class Lookalikes {
    private static final SpoofChecker SKELETONS =
            new SpoofChecker.Builder().setChecks(SpoofChecker.CONFUSABLE).build();
    private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

    private Lookalikes() {}

    /// The service among `known` that the service of `card` could be taken for.
    static Optional<Service> of(PartnerCard card, Collection<Partner> known) {
        var newcomer = new Service(card.service().value());
        var skeletons = skeletons(card.names().values(), newcomer);
        return known.stream()
                .filter(partner -> !partner.code().equals(newcomer))
                .filter(partner -> skeletons(partner.names().values(), partner.code()).stream()
                        .anyMatch(skeletons::contains))
                .map(Partner::code)
                .findFirst();
    }

    private static Set<String> skeletons(Collection<String> names, Service code) {
        var skeletons = new HashSet<String>();
        names.forEach(name -> skeletons.add(skeleton(name)));
        skeletons.add(skeleton(code.code()));
        return skeletons;
    }

    /// Case and spaces do not tell two services apart. Capitals have skeletons of their own, so both are taken.
    static String skeleton(String name) {
        var bare = name.replaceAll("[\\p{Z}\\p{P}]+", "");
        return SKELETONS.getSkeleton(FOLD.normalize(SKELETONS.getSkeleton(bare)));
    }
}
