package qantara.node.shell;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/// Answers what a sender got wrong in a body that a filter was the first to read, before any controller could.
final class LastResort implements Filter {
    private final AnswerWriter answers;

    LastResort(AnswerWriter answers) {
        this.answers = answers;
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException thrown) {
            var status = Faults.serverStatus(thrown);
            if (status.isEmpty() || response.isCommitted()) {
                throw thrown;
            }
            answers.write(Problem.of(status.get()), (HttpServletRequest) request, (HttpServletResponse) response);
        }
    }
}
