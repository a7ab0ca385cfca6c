package qantara.node.chancery;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import qantara.handling.Service;
import qantara.ledger.Action;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.node.shell.Answer;
import qantara.node.shell.NodeFace;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.Section;
import qantara.node.store.Store;

/// The pages of the partners: their list, and one partner's card.
@Controller
final class PartnerPages {
    private final Store store;
    private final Chancery chancery;
    private final AuditLog audit;
    private final Signers signers;
    private final Optional<ChannelHealth> health;
    private final NodeFace face;
    private final InstantSource clock;

    PartnerPages(
            Store store,
            Chancery chancery,
            AuditLog audit,
            Signers signers,
            ObjectProvider<ChannelHealth> health,
            NodeFace face,
            InstantSource clock) {
        this.store = store;
        this.chancery = chancery;
        this.audit = audit;
        this.signers = signers;
        this.health = health.stream().findFirst();
        this.face = face;
        this.clock = clock;
    }

    @GetMapping("/partners")
    Answer list(HttpServletRequest request) {
        if (signers.in(Section.PARTNERS, request).isEmpty()) return Problem.FORBIDDEN;
        var partners = store.read(db -> chancery.partners().all(db));
        return Page.of(Section.PARTNERS, "chancery/partners")
                .with("partners", partners)
                .with("agreements", agreements(partners))
                .with("health", health(partners));
    }

    @GetMapping("/partners/{code}")
    Answer card(@PathVariable String code, HttpServletRequest request) {
        var officer = signers.in(Section.PARTNERS, request);
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        if (!Service.isCode(code)) return Problem.NOT_FOUND;
        var found = store.write(db -> {
            audit.append(db, Leaf.of(officer.get(), Action.CONSULT, code));
            return chancery.partners().find(db, new Service(code));
        });
        if (found.isEmpty()) return Problem.NOT_FOUND;
        var partner = found.get();
        var health = health(List.of(partner));
        return store.read(db -> Page.of(Section.PARTNERS, "chancery/partner")
                .with("partner", partner)
                .with("agreements", chancery.agreements().with(db, partner.code()))
                .with("officials", chancery.officials().of(db, partner.code()))
                .with("health", health)
                .with(
                        "engagements",
                        chancery
                                .engagements()
                                .search(
                                        db,
                                        new Search(Optional.of(partner.country()), Optional.empty(), ""),
                                        Optional.empty())
                                .engagements()
                                .stream()
                                .limit(5)
                                .toList()));
    }

    /// How many agreements are in force, by partner.
    private Map<String, Integer> agreements(List<Partner> partners) {
        var now = clock.instant();
        var count = new TreeMap<String, Integer>();
        for (var partner : partners) count.put(partner.code().code(), inForce(partner, now));
        return count;
    }

    private int inForce(Partner partner, Instant now) {
        return store.read(db -> chancery.agreements().inForce(db, partner.code(), now, face.zone()))
                .size();
    }

    /// How the channels do, by partner; nothing of those without one.
    private Map<String, ChannelHealth.Health> health(List<Partner> partners) {
        var of = new TreeMap<String, ChannelHealth.Health>();
        for (var partner : partners)
            partner.channel()
                    .flatMap(channel -> health.map(asked -> asked.of(channel)))
                    .ifPresent(answer -> of.put(partner.code().code(), answer));
        return of;
    }
}
