package kesu.defaults.web;

import java.util.List;
import java.util.Locale;
import kesu.defaults.decisions.Refusal;
import kesu.terms.Text;
import org.slf4j.MDC;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/**
 * Problem details (RFC 9457) in the reader's language, saying what was found, what was expected and
 * what to do.
 */
public final class Problems {
  private Problems() {}

  /** A problem about the request as a whole. */
  public static ProblemDetail problem(HttpStatus status, String code, Text words) {
    Locale locale = LocaleContextHolder.getLocale();
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, words.in(locale));
    problem.setTitle(StatusTitles.of(status).in(locale));
    problem.setType(java.net.URI.create("urn:kesu:problem:" + code));
    problem.setProperty("code", code);
    String correlation = MDC.get(CorrelationFilter.MDC_KEY);
    if (correlation != null) {
      problem.setProperty("correlationId", correlation);
    }
    return problem;
  }

  /** A problem with one field, with the accepted values if they can be listed. */
  public static ProblemDetail field(
      HttpStatus status, String code, Text words, String field, List<String> accepted) {
    ProblemDetail problem = problem(status, code, words);
    problem.setProperty("field", field);
    if (!accepted.isEmpty()) {
      problem.setProperty("accepted", accepted);
    }
    return problem;
  }

  /** The problem detail of a refusal. */
  public static ProblemDetail of(Refusal refusal) {
    HttpStatus status =
        switch (refusal.kind()) {
          case INVALID -> HttpStatus.BAD_REQUEST;
          case FORBIDDEN -> HttpStatus.FORBIDDEN;
          case UNKNOWN -> HttpStatus.NOT_FOUND;
          case CONFLICT -> HttpStatus.CONFLICT;
          case KEY_REUSED -> HttpStatus.UNPROCESSABLE_CONTENT;
        };
    String field = refusal.field();
    return field == null
        ? problem(status, refusal.code(), refusal.words())
        : field(status, refusal.code(), refusal.words(), field, refusal.accepted());
  }
}
