package kesu.defaults.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every request a correlation id, its own or the one it brought, and shows it in logs and in
 * the reply.
 */
final class CorrelationFilter extends OncePerRequestFilter {
  static final String HEADER = "X-Correlation-Id";
  static final String MDC_KEY = "correlationId";
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._-]{1,64}");

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String brought = request.getHeader(HEADER);
    String id =
        brought != null && FORM.matcher(brought).matches() ? brought : UUID.randomUUID().toString();
    response.setHeader(HEADER, id);
    try (var logged = MDC.putCloseable(MDC_KEY, id)) {
      chain.doFilter(request, response);
    }
  }
}
