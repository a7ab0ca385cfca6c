package qantara.node.gateway;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.SpoofChecker;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import qantara.handling.Service;
import qantara.node.chancery.Partner;
import qantara.seal.ServiceCode;

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

    /// Whether an eye would take the newcomer's code for that of `service`.
    static boolean isTakenFor(PartnerCard card, ServiceCode service) {
        return isAlike(card.service().value(), service.value());
    }

    static boolean isAlike(String one, String other) {
        return !Collections.disjoint(skeletons(one), skeletons(other));
    }

    private static Set<String> skeletons(Collection<String> names, Service code) {
        var skeletons = new HashSet<>(skeletons(code.code()));
        names.forEach(name -> skeletons.addAll(skeletons(name)));
        return skeletons;
    }

    /// The skeletons of a name as written, where I, l and 1 are alike, and in small letters, where only l and 1 are:
    /// case, spaces and points do not tell two services apart.
    private static Set<String> skeletons(String name) {
        var bare = name.replaceAll("[\\p{Z}\\p{P}]+", "");
        return Set.copyOf(List.of(
                FOLD.normalize(SKELETONS.getSkeleton(bare)),
                FOLD.normalize(SKELETONS.getSkeleton(FOLD.normalize(bare)))));
    }
}
