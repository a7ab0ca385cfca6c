package qantara.node.shell;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/// Says who looks at a page; `access` answers it.
public interface Viewers {
    /// The officer signed in on this request, with the role's name in `language`; empty before sign-in.
    Optional<Viewer> of(HttpServletRequest request, Language language);
}
