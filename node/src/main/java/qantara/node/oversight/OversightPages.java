package qantara.node.oversight;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import qantara.handling.OfficerId;
import qantara.ledger.Action;
import qantara.ledger.Verdict;
import qantara.node.audit.AuditLog;
import qantara.node.audit.Leaf;
import qantara.node.audit.Line;
import qantara.node.audit.LogSearch;
import qantara.node.chancery.Signers;
import qantara.node.shell.Answer;
import qantara.node.shell.Page;
import qantara.node.shell.Problem;
import qantara.node.shell.Section;
import qantara.node.store.Store;

/// The log as oversight reads it.
@Controller
final class OversightPages {
    private static final String THE_LOG = "log";

    private final Store store;
    private final AuditLog log;
    private final Signers signers;

    OversightPages(Store store, AuditLog log, Signers signers) {
        this.store = store;
        this.log = log;
        this.signers = signers;
    }

    @GetMapping("/oversight")
    Answer show(
            @RequestParam(defaultValue = "") String actor,
            @RequestParam(defaultValue = "") String action,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "0") long before,
            HttpServletRequest request) {
        var officer = signers.in(Section.OVERSIGHT, request);
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        var search = search(actor, action, subject);
        return page(officer.get(), search, before > 0 ? search.after(before) : search, Optional.empty());
    }

    /// Recomputes the log from its first leaf, before the officer's eyes.
    @PostMapping("/oversight/verify")
    Answer verify(HttpServletRequest request) {
        var officer = signers.in(Section.OVERSIGHT, request);
        if (officer.isEmpty()) return Problem.FORBIDDEN;
        return page(officer.get(), LogSearch.EVERYTHING, LogSearch.EVERYTHING, Optional.of(log.verify()));
    }

    /// A search that makes no sense is answered as a search for everything: it is an address, not a form.
    private static LogSearch search(String actor, String action, String subject) {
        var search = LogSearch.EVERYTHING.by(shortened(actor)).about(shortened(subject));
        return Stream.of(Action.values())
                .filter(one -> one.name().equals(action))
                .findFirst()
                .map(one -> search.doing(one.name()))
                .orElse(search);
    }

    private static String shortened(String text) {
        var line = text.strip();
        return line.substring(0, Math.min(line.length(), 64));
    }

    private Answer page(OfficerId officer, LogSearch search, LogSearch from, Optional<Verdict> verdict) {
        List<Line> lines = store.write(db -> {
            log.append(db, Leaf.of(officer, Action.CONSULT, THE_LOG));
            return log.page(db, from);
        });
        return Page.of(Section.OVERSIGHT, "oversight/log")
                .with("lines", lines)
                .with("search", search)
                .with("verdict", verdict);
    }
}
