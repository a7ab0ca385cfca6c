package qantara.node.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import qantara.handling.OfficerId;
import qantara.node.store.Store;

/// The sessions of this node, kept in its memory: a browser holds nothing but a cookie that names one. An officer has
/// one at a time; a new sign-in ends the earlier.
///
/// For every request the officer is read anew, so that whoever was taken out or lost a role meets that at once.
final class Sessions implements SecurityContextRepository {
    private static final String VISIT = Visit.class.getName();

    private final Store store;
    private final InstantSource clock;
    /// As many as there are officers at most.
    private final Map<OfficerId, Visit> latest = new ConcurrentHashMap<>();

    Sessions(Store store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Begins a session under a new name; whatever the browser came with is forgotten.
    void begin(HttpServletRequest request, Arrival.Welcome welcome) {
        forget(request);
        var visit = new Visit(welcome.officer().id(), welcome.byCode(), clock.instant());
        latest.put(visit.officer(), visit);
        request.getSession(true).setAttribute(VISIT, visit);
    }

    /// Ends the session of `request`, if there is one.
    void end(HttpServletRequest request) {
        visit(request).ifPresent(visit -> latest.remove(visit.officer(), visit));
        forget(request);
    }

    private static void forget(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session != null) session.invalidate();
    }

    /// The session of `request`, when it goes on.
    Optional<Visit> visit(HttpServletRequest request) {
        return kept(request.getSession(false))
                .filter(visit -> visit.equals(latest.get(visit.officer())))
                .filter(visit -> visit.goesOn(clock.instant()));
    }

    private static Optional<Visit> kept(@Nullable HttpSession session) {
        return session != null && session.getAttribute(VISIT) instanceof Visit visit
                ? Optional.of(visit)
                : Optional.empty();
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return new Looked(request);
    }

    private SecurityContext context(HttpServletRequest request) {
        var officer = visit(request)
                .flatMap(visit -> store.<Optional<Officer>>read(db -> SqlOfficers.find(db, visit.officer())));
        return officer.<SecurityContext>map(one -> new SecurityContextImpl(new SignedIn(one)))
                .orElseGet(SecurityContextImpl::new);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return context(holder.getRequest());
    }

    /// Nothing is saved: the session is begun and ended by name.
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return visit(request).isPresent();
    }

    /// The context of one request, looked up when it is first asked for and once.
    private final class Looked implements DeferredSecurityContext {
        private final HttpServletRequest request;
        private Optional<SecurityContext> found = Optional.empty();

        Looked(HttpServletRequest request) {
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (found.isEmpty()) found = Optional.of(context(request));
            return found.get();
        }

        @Override
        public boolean isGenerated() {
            return get().getAuthentication() == null;
        }
    }
}
