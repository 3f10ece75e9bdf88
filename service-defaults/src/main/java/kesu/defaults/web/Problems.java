package kesu.defaults.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
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

  /** A problem with the request's fields, all of them named; at least one. */
  static ProblemDetail faults(List<Fault> faults) {
    Fault first = faults.getFirst();
    Locale locale = LocaleContextHolder.getLocale();
    Text words =
        new Text(
            faults.stream().map(fault -> fault.words().zh()).collect(Collectors.joining("；")),
            faults.stream().map(fault -> fault.words().en()).collect(Collectors.joining("; ")));
    ProblemDetail problem =
        field(HttpStatus.BAD_REQUEST, first.code(), words, first.field(), first.accepted());
    problem.setProperty(
        "faults", faults.stream().map(fault -> FaultView.of(fault, locale)).toList());
    return problem;
  }

  /** A fault in the reader's language. */
  record FaultView(String field, String code, String detail, List<String> accepted) {
    static FaultView of(Fault fault, Locale locale) {
      return new FaultView(fault.field(), fault.code(), fault.words().in(locale), fault.accepted());
    }
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
