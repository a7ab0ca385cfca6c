package qantara.node.access;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import qantara.node.shell.Section;

/// An officer who is signed in, as Spring Security carries one through a request. Made anew for each request from
/// what the database says then, so that a role taken away is gone at the next click.
final class SignedIn extends AbstractAuthenticationToken {
    private final transient Officer officer;

    SignedIn(Officer officer) {
        super(AuthorityUtils.createAuthorityList(
                Sections.of(officer).stream().map(Section::name).toList()));
        this.officer = officer;
        setAuthenticated(true);
    }

    static Optional<Officer> officer(@Nullable Authentication authentication) {
        return authentication instanceof SignedIn signedIn ? Optional.of(signedIn.officer) : Optional.empty();
    }

    @Override
    public Object getPrincipal() {
        return officer;
    }

    /// The officer's identifier; the name would end in logs.
    @Override
    public String getName() {
        return officer.id().text();
    }

    /// Nothing secret is carried along.
    @Override
    public Object getCredentials() {
        return "";
    }
}
